package io.btcpaytracker.fold.record;

import static io.btcpaytracker.fold.record.Records.payment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrackerCommandsTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00.123Z");
  private static final InvoiceEvent ERASE =
      TrackerCommands.erase("btcpay", "s", "i", "0193-erase", AT);

  private final Records records = new Records();

  @Test
  void erasureForgetsWhoPaidNowAndForEverAndChangesNothingElse() {
    InvoiceState before = records.tell(payment("InvoiceReceivedPayment", AT, "tx-0", "0.50", "0"));
    InvoiceState erased = records.tell(ERASE);
    assertThat(records.reason()).isEqualTo("personal data erased");
    records.tell(payment("InvoicePaymentSettled", AT, "tx-0", "0.5", "0"));
    InvoiceState after = records.tell(payment("InvoiceReceivedPayment", AT, "tx-1", "1", "0"));

    assertThat(before.getPayments().getFirst().getDestination()).isEqualTo("bc1q");
    assertThat(erased.getErasedAt()).isEqualTo(AT);
    assertThat(erased.getStatus()).isEqualTo(before.getStatus());
    assertThat(erased.getOpenedAt()).isEqualTo(before.getOpenedAt());
    assertThat(erased.getPayments().getFirst().getValue()).isEqualTo("0.5");
    assertThat(after.getPayments()).hasSize(2).allMatch(p -> p.getDestination() == null);
  }

  @Test
  void erasingTwiceKeepsTheFirstTime() {
    records.tell(ERASE);
    InvoiceState state =
        records.tell(TrackerCommands.erase("btcpay", "s", "i", "0193-again", AT.plusSeconds(60)));

    assertThat(state.getErasedAt()).isEqualTo(AT);
    assertThat(state.getEffects().getLast().getOutcome()).isEqualTo(Outcome.Unchanged);
  }

  @Test
  void aCommandOfALaterReleaseIsKeptAndChangesNothing() {
    InvoiceState state =
        records.tell(InvoiceEvent.newBuilder(ERASE).setType("TrackerInvoiceFramed").build());

    assertThat(state.getErasedAt()).isNull();
    assertThat(records.reason()).contains("TrackerInvoiceFramed");
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
    var other = TrackerCommands.erase("btcpay", "s", "other", "0193", AT);

    assertThat(records.refusal(other)).contains("key is not that of the event");
  }
}
