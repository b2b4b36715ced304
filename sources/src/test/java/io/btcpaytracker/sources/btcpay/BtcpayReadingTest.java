package io.btcpaytracker.sources.btcpay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.Head.Subject;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.Reading.Understood;
import io.btcpaytracker.sources.Reading.Unreadable;
import io.btcpaytracker.sources.facts.Fact;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceCreated;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceSettled;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSeen;
import io.btcpaytracker.sources.facts.InvoiceFact.UnknownInvoiceEvent;
import io.btcpaytracker.sources.facts.InvoiceLabels;
import io.btcpaytracker.sources.facts.Payment;
import io.btcpaytracker.sources.facts.StoreFact.SubscriptionChanged;
import io.btcpaytracker.sources.facts.StoreFact.UnknownStoreEvent;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the golden bodies don't show: old versions, later versions, odd values. */
class BtcpayReadingTest {
  private static final InvoiceLabels NO_LABELS = new InvoiceLabels(null, null);

  @Test
  void theBareEnvelopeOfTheFirstVersionsIsEnough() {
    Understood told = understood("'type':'InvoiceCreated','storeId':'S','invoiceId':'I'");

    assertThat(told.head())
        .isEqualTo(
            new Head(
                "InvoiceCreated",
                "S",
                new Subject.Invoice("I"),
                null,
                null,
                null,
                null,
                false,
                false));
    assertThat(told.fact()).isEqualTo(new InvoiceCreated(NO_LABELS));
  }

  @Test
  void flagsThatAVersionDoesNotSendMeanFalse() {
    assertThat(fact("'type':'InvoiceSettled','storeId':'S','invoiceId':'I','manuallyMarked':true"))
        .isEqualTo(new InvoiceSettled(true, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'paymentMethodId':'BTC-LN'                                         | BTC-LN
          'paymentMethod':'BTC-LightningNetwork'                             | BTC-LN
          'paymentMethod':'BTC'                                              | BTC-CHAIN
          'cryptoCode':'BTC'                                                 | BTC-CHAIN
          'cryptoCode':'BTC','paymentMethod':'BTC-LNURLPAY'                  | BTC-LNURL
          'paymentMethodId':'XMR-CHAIN','paymentMethod':'BTC','cryptoCode':'BTC' | XMR-CHAIN
          'paymentMethodId':null,'paymentMethod':'BTC_LightningLike'         | BTC-LN
          """,
      quoteCharacter = '"')
  void theMethodIsReadByItsNewestName(String fields, String methodId) {
    assertThat(payment(fields + ",'payment':{'id':'p'}").methodId()).isEqualTo(methodId);
  }

  @Test
  void theFeeHasAnOldNameToo() {
    Payment payment = payment("'paymentMethod':'BTC','payment':{'id':'p','networkFee':'0.01'}");

    assertThat(payment.fee()).isEqualTo("0.01");
  }

  @Test
  void aPaymentMayTellLittle() {
    Payment payment =
        payment("'paymentMethodId':'BTC-LN','payment':{'id':'p','destination':null,'value':null}");

    assertThat(payment).isEqualTo(new Payment("BTC-LN", "p", null, null, "BTC", null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "'0.00040', 0.0004",
    "'0.0', 0",
    "'100', 100",
    "40.00, 40",
    "1e2, 100",
    "'1E-8', 1E-8"
  })
  void equalAmountsAreEqualDecimals(String told, BigDecimal amount) {
    assertThat(payment("'paymentMethodId':'X','payment':{'id':'p','value':" + told + "}").value())
        .isEqualTo(amount);
  }

  @Test
  void aTypeOfALaterVersionWithAnInvoiceIsKeptWithTheInvoice() {
    Understood told = understood("'type':'InvoiceTeleported','storeId':'S','invoiceId':'I'");

    assertThat(told.head().subject()).isEqualTo(new Subject.Invoice("I"));
    assertThat(told.fact()).isEqualTo(new UnknownInvoiceEvent("InvoiceTeleported"));
  }

  @Test
  void aTypeOfALaterVersionStandsBesideItsFamily() {
    Understood told = understood("'type':'PayoutFrozen','storeId':'S','payoutId':'P'");

    assertThat(told.head().subject()).isEqualTo(new Subject.StoreObject("P"));
    assertThat(told.fact()).isEqualTo(new UnknownStoreEvent("P", "PayoutFrozen"));
  }

  @Test
  void aPluginsTypeAboutNothingWeKnowIsKept() {
    Understood told = understood("'type':'plugin: Coffee ready ☕','storeId':'S','cup':7");

    assertThat(told.fact()).isEqualTo(new UnknownStoreEvent(null, "plugin: Coffee ready ☕"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"InvoiceReceivedPayment", "InvoiceRefund", "InvoiceSettled"})
  void aTestDeliveryIsMarkedAndTellsNothing(String type) {
    Understood told =
        understood("'type':'%s','storeId':'S','invoiceId':'__test__1__test__'".formatted(type));

    assertThat(told.head().test()).isTrue();
    assertThat(told.fact()).isEqualTo(new UnknownInvoiceEvent(type));
  }

  @Test
  void aTestDeliveryOfAnotherFamilyIsMarkedToo() {
    Understood told =
        understood("'type':'PayoutCreated','storeId':'S','payoutId':'__test__1__test__'");

    assertThat(told.head().test()).isTrue();
    assertThat(told.fact()).isEqualTo(new UnknownStoreEvent("__test__1__test__", "PayoutCreated"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "'text'", "7", "{}", "{'orderId':{'a':1},'itemDesc':null}"})
  void metadataOfAnyShapeIsFine(String metadata) {
    assertThat(created(metadata)).isEqualTo(NO_LABELS);
  }

  @Test
  void labelsAreMadeStorable() {
    InvoiceLabels labels =
        created("{'orderId':1042,'itemDesc':'a\\u0000b \\ud83d \\ud83d\\ude00'}");

    assertThat(labels).isEqualTo(new InvoiceLabels("1042", "ab \ufffd 😀"));
  }

  @Test
  void longLabelsAreCutBetweenCharacters() {
    InvoiceLabels labels = created("{'orderId':'%s'}".formatted("😀".repeat(501)));

    assertThat(labels.orderId()).isEqualTo("😀".repeat(500));
  }

  @Test
  void aSubscriptionWithoutSubscriberIsStillOne() {
    assertThat(fact("'type':'SubscriberCharged','storeId':'S','amount':9.90,'currency':'USD'"))
        .isEqualTo(new SubscriptionChanged(null, null, "9.9", "USD"));
  }

  private static InvoiceLabels created(String metadata) {
    Fact fact =
        fact("'type':'InvoiceCreated','storeId':'S','invoiceId':'I','metadata':" + metadata);
    return ((InvoiceCreated) fact).labels();
  }

  private static Payment payment(String fields) {
    Fact fact = fact("'type':'InvoiceReceivedPayment','storeId':'S','invoiceId':'I'," + fields);
    return ((PaymentSeen) fact).payment();
  }

  private static Fact fact(String fields) {
    return understood(fields).fact();
  }

  private static Understood understood(String fields) {
    Reading reading = new BtcpaySource().read(json("{" + fields + "}"));
    assertThat(reading).isNotInstanceOf(Unreadable.class);
    return (Understood) reading;
  }

  private static byte[] json(String withSingleQuotes) {
    return withSingleQuotes.replace('\'', '"').getBytes(UTF_8);
  }
}
