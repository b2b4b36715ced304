package io.btcpaytracker.fold.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.fold.record.EventReading.Result;
import io.btcpaytracker.fold.record.InvoiceFold.Folding;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.Outcome;
import io.btcpaytracker.sources.WebhookSources;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackerCommandsTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00.123Z");
  private static final InvoiceEvent ERASE =
      TrackerCommands.erase("btcpay", "s", "i", "0193-erase", AT);

  private final EventReading reading = new EventReading(WebhookSources.load());
  private @Nullable InvoiceState state;
  private long offset;

  @Test
  void erasureForgetsWhoPaidNowAndForEverAndChangesNothingElse() {
    fold(payment("tx-0", "InvoiceReceivedPayment"));
    InvoiceState before = state;
    fold(ERASE);
    assertThat(state.getErasedAt()).isEqualTo(AT);
    assertThat(state.getStatus()).isEqualTo(before.getStatus());
    assertThat(state.getOpenedAt()).isEqualTo(before.getOpenedAt());
    assertThat(state.getPayments().getFirst().getValue()).isEqualTo("0.5");

    fold(payment("tx-0", "InvoicePaymentSettled"));
    fold(payment("tx-1", "InvoiceReceivedPayment"));

    assertThat(before.getPayments().getFirst().getDestination()).isEqualTo("bc1q");
    assertThat(state.getPayments()).hasSize(2).allMatch(p -> p.getDestination() == null);
    assertThat(state.getEffects().get(1).getReason()).isEqualTo("personal data erased");
  }

  @Test
  void erasingTwiceKeepsTheFirstTime() {
    fold(ERASE);
    fold(TrackerCommands.erase("btcpay", "s", "i", "0193-again", AT.plusSeconds(60)));

    assertThat(state.getErasedAt()).isEqualTo(AT);
    assertThat(state.getEffects().getLast().getOutcome()).isEqualTo(Outcome.Unchanged);
  }

  @Test
  void aCommandOfALaterReleaseIsKeptAndChangesNothing() {
    fold(InvoiceEvent.newBuilder(ERASE).setType("TrackerInvoiceFramed").build());

    assertThat(state.getErasedAt()).isNull();
    assertThat(state.getEffects().getLast().getReason()).contains("TrackerInvoiceFramed");
  }

  @Test
  void theBodySaysInJsonWhatTheEnvelopeSays() {
    InvoiceEvent odd = TrackerCommands.erase("btcpay", "s\"\\", "i", "0193", AT);

    assertThat(UTF_8.decode(odd.getBody()).toString())
        .isEqualTo(
            """
            {"type":"TrackerPersonalDataErased","storeId":"s\\"\\\\","invoiceId":"i","timestamp":1795255200}\
            """);
  }

  @Test
  void aCommandUnderAnotherInvoicesKeyIsRefused() {
    byte[] value = WireFormats.INVOICE_EVENT.encode(ERASE);

    assertThat(reading.read("s/other".getBytes(UTF_8), value)).isInstanceOf(Result.Refused.class);
  }

  private void fold(InvoiceEvent event) {
    var read = reading.read("s/i".getBytes(UTF_8), WireFormats.INVOICE_EVENT.encode(event));
    var understood = (Result.Understood) read;
    var folding = InvoiceFold.fold(state, understood.event(), 0, offset++, 1);
    state = ((Folding.Folded) folding).state();
  }

  private static InvoiceEvent payment(String id, String type) {
    String body =
        """
        {"type": "%s", "storeId": "s", "invoiceId": "i", "timestamp": 1795255100,
        "webhookId": "hook", "originalDeliveryId": "%s-%s", "paymentMethodId": "BTC-CHAIN",
        "payment": {"id": "%s", "value": "0.50", "fee": "0", "destination": "bc1q"}}
        """
            .formatted(type, type, id, id);
    return InvoiceEvent.newBuilder(ERASE)
        .setChannel(io.btcpaytracker.schemas.avro.Channel.WEBHOOK)
        .setType(type)
        .setBody(ByteBuffer.wrap(body.getBytes(UTF_8)))
        .build();
  }
}
