package io.btcpaytracker.sources.btcpay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.Reading.Understood;
import io.btcpaytracker.sources.Reading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides of every border between a body that is read and one that is only kept. */
class BtcpayLimitsTest {
  /**
   * Tokens of the event around the field that a test adds: braces, three names, three values, one
   * name.
   */
  private static final int TOKENS_AROUND = 9;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "'text'",
        "7",
        "{",
        "{}}",
        "{} {}",
        "{'a':NaN}",
        "{'a':01}"
      })
  void whatIsNoObjectIsUnreadable(String body) {
    assertThat(unreadable(json(body))).startsWith("body is no JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {}                                                       | type is missing
          {'type':null}                                            | type is null (
          {'type':7}                                               | type is 7 (
          {'type':''}                                              | type is '' (
          {'type':'a\\u0000b'}                                     | type is 'ab' (
          {'type':'InvoiceCreated'}                                | storeId is missing
          {'type':'InvoiceCreated','storeId':'S'}                  | invoiceId is missing
          {'type':'InvoiceCreated','storeId':'S','invoiceId':{}}   | invoiceId is an object (
          {'type':'New','storeId':'S','invoiceId':[1]}             | invoiceId is an array (
          {'type':'PayoutCreated','storeId':'S'}                   | payoutId is missing
          {'type':'InvoiceRefund','storeId':'S','invoiceId':'I'}   | pullPaymentId is missing
          """)
  void theReasonNamesTheFieldAndTheValue(String body, String reason) {
    assertThat(unreadable(json(body))).startsWith(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'payment':{'id':'p'}                            | paymentMethodId is missing
          'paymentMethodId':'X'                           | payment is missing
          'paymentMethodId':'X','payment':'p'             | payment is 'p' (
          'paymentMethodId':'X','payment':{}              | payment.id is missing
          'paymentMethodId':'X','payment':{'id':'p','value':'lots'} | payment.value is 'lots' (
          'paymentMethodId':'X','payment':{'id':'p'},'afterExpiration':'yes' | afterExpiration is 'yes' (
          """)
  void aPaymentWithoutItsIdentityIsUnreadable(String fields, String reason) {
    assertThat(unreadable(event("InvoiceReceivedPayment", fields))).startsWith(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a b", " a", "a\\u0000", "a\\n", "a\\u007f", "ä", "\\ud800", ""})
  void whatCannotBeAKeyIsNoId(String id) {
    String ids = "'storeId':'I','invoiceId':'I','webhookId':'I','deliveryId':'I'";
    for (String name : new String[] {"storeId", "invoiceId", "webhookId", "deliveryId"}) {
      String fields = ids.replace("'%s':'I'".formatted(name), "'%s':'%s'".formatted(name, id));
      assertThat(unreadable(json("{'type':'InvoiceCreated'," + fields + "}")))
          .startsWith(name + " is ");
    }
  }

  @Test
  void anIdHasUpTo200Characters() {
    assertThat(read(event("InvoiceCreated", "'deliveryId':'%s'".formatted("d".repeat(200)))))
        .isInstanceOf(Understood.class);
    assertThat(unreadable(event("InvoiceCreated", "'deliveryId':'%s'".formatted("d".repeat(201)))))
        .startsWith("deliveryId is 'ddd")
        .hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "253402300800", "1784800000000", "1e9", "1784800000.5", "'1784800000'"})
  void aTimeOutOfRangeIsUnreadable(String timestamp) {
    assertThat(unreadable(event("InvoiceCreated", "'timestamp':" + timestamp)))
        .startsWith("timestamp is ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "253402300799", "null"})
  void aTimeWithinRangeIsRead(String timestamp) {
    assertThat(read(event("InvoiceCreated", "'timestamp':" + timestamp)))
        .isInstanceOf(Understood.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000000",
        "'1e1000000'",
        "1e-65",
        "'1e65'",
        "'1,5'",
        "'0x10'",
        "'NaN'",
        "' 1'",
        "''",
        "'+1'",
        "'.5'",
        "'1.'",
        "true",
        "{}"
      })
  void whatIsNoBoundedDecimalIsUnreadable(String value) {
    assertThat(unreadable(payment(value))).startsWith("payment.value is ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e64", "1e-64", "'0.00000000001'", "'-1'", "'1E-8'", "0", "'20999999.9769'"})
  void boundedDecimalsAreRead(String value) {
    assertThat(read(payment(value))).isInstanceOf(Understood.class);
  }

  @Test
  void decimalsHaveUpTo64Digits() {
    assertThat(read(payment("'" + "9".repeat(64) + "'"))).isInstanceOf(Understood.class);
    assertThat(unreadable(payment("'" + "9".repeat(65) + "'"))).startsWith("payment.value is ");
  }

  @Test
  void anExponentBeyondAllMeasureInMetadataIsHarmless() {
    assertThat(read(event("InvoiceCreated", "'metadata':{'orderId':1e1000000,'x':1e-1000000}")))
        .isInstanceOf(Understood.class);
  }

  @Test
  void anExponentBeyondAnyDecimalIsUnreadable() {
    assertThat(unreadable(event("InvoiceCreated", "'metadata':{'x':1e99999999999}")))
        .startsWith("body has a number beyond any decimal");
  }

  @Test
  void numbersAnywhereHaveUpTo64Digits() {
    assertThat(read(event("InvoiceCreated", "'x':" + "9".repeat(64))))
        .isInstanceOf(Understood.class);
    assertThat(unreadable(event("InvoiceCreated", "'x':" + "9".repeat(65))))
        .startsWith("body is beyond our limits");
  }

  @Test
  void objectsNestUpTo64Deep() {
    assertThat(read(event("InvoiceCreated", "'x':" + nested(63)))).isInstanceOf(Understood.class);
    assertThat(unreadable(event("InvoiceCreated", "'x':" + nested(64))))
        .startsWith("body is beyond our limits");
    assertThat(unreadable("[".repeat(1_000_000).getBytes(UTF_8)))
        .startsWith("body is beyond our limits");
  }

  @Test
  void aBodyHasUpTo50000Tokens() {
    assertThat(read(event("InvoiceCreated", "'x':" + zeros(50_000 - TOKENS_AROUND - 2))))
        .isInstanceOf(Understood.class);
    assertThat(unreadable(event("InvoiceCreated", "'x':" + zeros(50_000 - TOKENS_AROUND - 1))))
        .startsWith("body is beyond our limits");
  }

  @Test
  void aTextHasUpTo256Kibi() {
    int limit = 256 * 1024;

    assertThat(read(event("InvoiceCreated", "'x':'" + "a".repeat(limit) + "'")))
        .isInstanceOf(Understood.class);
    assertThat(unreadable(event("InvoiceCreated", "'x':'" + "a".repeat(limit + 1) + "'")))
        .startsWith("body is beyond our limits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'type':'InvoiceSettled'", "'x':{'a':1,'a':2}", "'x':{'a':1,'\\u0061':2}"})
  void aKeyTwiceIsUnreadable(String fields) {
    assertThat(unreadable(event("InvoiceCreated", fields)))
        .startsWith("body has a key twice in one object");
  }

  @Test
  void onlyPlainUtf8IsRead() {
    String body = "{\"type\":\"InvoiceCreated\",\"storeId\":\"S\",\"invoiceId\":\"I\",\"x\":\"ä\"}";

    assertThat(read(body.getBytes(UTF_8))).isInstanceOf(Understood.class);
    assertThat(unreadable(("\uFEFF" + body).getBytes(UTF_8))).contains("byte order mark");
    assertThat(unreadable(body.getBytes(ISO_8859_1))).startsWith("body is no UTF-8");
    assertThat(unreadable(body.getBytes(UTF_16LE))).startsWith("body is no ");
    assertThat(unreadable(body.getBytes(UTF_16BE))).startsWith("body is no ");
    assertThat(unreadable(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'})).contains("no UTF-8");
  }

  @Test
  void theReasonDoesNotQuoteBuyersData() {
    byte[] body = json("{'metadata':{'buyerEmail':satoshi@example.com}}");

    assertThat(unreadable(body)).contains("line 1").doesNotContain("satoshi");
  }

  private static byte[] payment(String value) {
    return event(
        "InvoicePaymentSettled",
        "'paymentMethodId':'BTC-CHAIN','payment':{'id':'p','value':" + value + "}");
  }

  private static byte[] event(String type, String fields) {
    return json("{'type':'%s','storeId':'S','invoiceId':'I',".formatted(type) + fields + "}");
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static String zeros(int count) {
    return "[0" + ",0".repeat(count - 1) + "]";
  }

  private static byte[] json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"').getBytes(UTF_8);
  }

  private static String unreadable(byte[] body) {
    Reading reading = read(body);
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable) reading).reason();
  }

  private static Reading read(byte[] body) {
    return new BtcpaySource().read(body);
  }
}
