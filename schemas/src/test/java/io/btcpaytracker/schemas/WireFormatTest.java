package io.btcpaytracker.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.PaymentFact;
import io.btcpaytracker.schemas.avro.RejectedDelivery;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormatTest {

  @Test
  void aRecordComesBackAsItWas() {
    byte[] bytes = WireFormats.INVOICE_EVENT.encode(event());

    assertThat(bytes).startsWith(0, 0, 0, 0, 4);
    assertThat(WireFormats.INVOICE_EVENT.decode(bytes)).isEqualTo(event());
  }

  @Test
  void bytesOfTheFirstReleaseAreReadForEver() throws IOException {
    byte[] golden = HexFormat.of().parseHex(resource("InvoiceEvent.v1.hex"));

    assertThat(WireFormats.INVOICE_EVENT.decode(golden)).isEqualTo(event());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "0000000001", "0100000001", "7b7d", "00000000010a61"})
  void bytesThatAreNoRecordAreUnreadable(String hex) {
    assertThatThrownBy(() -> WireFormats.INVOICE_EVENT.decode(HexFormat.of().parseHex(hex)))
        .isInstanceOf(UnreadableRecordException.class);
  }

  @Test
  void anUnknownSchemaIdIsNamed() {
    assertThatThrownBy(() -> WireFormats.INVOICE_EVENT.decode(new byte[] {0, 0, 0, 3, (byte) 0xe7}))
        .isInstanceOf(UnknownSchemaException.class)
        .hasMessageContaining("999");
  }

  @Test
  void anotherRecordTypeIsRefused() {
    RejectedDelivery rejected =
        RejectedDelivery.newBuilder()
            .setRejectionId("r")
            .setSourceId("default")
            .setReceivedAt(Instant.EPOCH)
            .setStatus(401)
            .setReason("no signature")
            .build();
    byte[] bytes = WireFormats.REJECTED_DELIVERY.encode(rejected);

    assertThatThrownBy(() -> WireFormats.INVOICE_EVENT.decode(bytes))
        .isInstanceOf(UnreadableRecordException.class)
        .hasMessageContaining("RejectedDelivery");
  }

  private static InvoiceEvent event() {
    return InvoiceEvent.newBuilder()
        .setEventId("01980000-0000-7000-8000-000000000001")
        .setSource("btcpay")
        .setChannel(Channel.WEBHOOK)
        .setSourceId("default")
        .setStoreId("Cy9sFo3i9yQnHxHKnaQU7ksytBCh3N92iZ8HSPtgCAqX")
        .setInvoiceId("32w8gQ8rfcp4C1j1c7LYBn")
        .setType("InvoicePaymentSettled")
        .setOccurredAt(Instant.ofEpochSecond(1784800120))
        .setReceivedAt(Instant.ofEpochSecond(1784800120, 123_456_000))
        .setWebhookId("VTos7CJabmbffDXe967Qzm")
        .setDeliveryId("BQtLbg5DiMpE8AP8cMoVPq")
        .setOriginalDeliveryId("BQtLbg5DiMpE8AP8cMoVPq")
        .setPayment(
            PaymentFact.newBuilder()
                .setMethodId("BTC-LN")
                .setId("3c7f36f0")
                .setValue("0.0003882456")
                .setFee("0")
                .setCurrency("BTC")
                .setStatus("Settled")
                .build())
        .setAfterExpiration(false)
        .setBody(ByteBuffer.wrap("{}".getBytes(UTF_8)))
        .build();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = WireFormatTest.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), UTF_8).strip();
    }
  }
}
