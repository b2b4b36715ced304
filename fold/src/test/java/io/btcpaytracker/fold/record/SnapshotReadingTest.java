package io.btcpaytracker.fold.record;

import static io.btcpaytracker.fold.record.Records.NOW;
import static io.btcpaytracker.fold.record.Records.observed;
import static io.btcpaytracker.fold.record.Records.payment;
import static io.btcpaytracker.fold.record.Records.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.schemas.avro.AdditionalStatus;
import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceSnapshot;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.MethodSnapshot;
import io.btcpaytracker.schemas.avro.PaymentFact;
import io.btcpaytracker.schemas.avro.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotReadingTest {
  private final Records records = new Records();

  @Test
  void aSnapshotTellsWhatNoWebhookDoes() {
    InvoiceState state = records.tell(observed(NOW, shown("New", "PaidPartial", "tx", "Invalid")));

    assertThat(state.getStatus()).isEqualTo(InvoiceStatus.New);
    assertThat(state.getAdditionalStatus()).isEqualTo(AdditionalStatus.PaidPartial);
    assertThat(state.getAmount()).isEqualTo("12.5");
    assertThat(state.getCurrency()).isEqualTo("EUR");
    assertThat(state.getPaidAmount()).isEqualTo("3");
    assertThat(state.getInvoiceType()).isEqualTo("TopUp");
    assertThat(state.getArchived()).isTrue();
    assertThat(state.getExpiresAt()).isEqualTo(NOW.plusSeconds(900));
    assertThat(state.getMonitoringUntil()).isEqualTo(NOW.plusSeconds(90_000));
    assertThat(state.getOpenedAt()).isEqualTo(NOW.minusSeconds(60));
    assertThat(state.getObservedAt()).isEqualTo(NOW);
    assertThat(state.getPayments())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.getStatus()).isEqualTo(PaymentStatus.Invalid);
          assertThat(p.getRate()).isEqualTo("65000.5");
          assertThat(p.getCurrency()).isEqualTo("BTC");
        });
  }

  @Test
  void aReplacedPaymentIsUndoneByALaterSnapshotAndStaysSo() {
    Instant paid = NOW.minusSeconds(600);
    records.tell(webhook("InvoiceCreated", NOW.minusSeconds(700), ""));
    records.tell(payment("InvoiceReceivedPayment", paid, "tx", "1", "0"));
    records.tell(webhook("InvoiceProcessing", paid, ""));

    InvoiceState corrected = records.tell(observed(NOW, shown("New", "None", "tx", "Invalid")));
    InvoiceState repeated = records.tell(webhook("InvoiceProcessing", paid.plusSeconds(1), ""));

    assertThat(corrected.getStatus()).isEqualTo(InvoiceStatus.New);
    assertThat(corrected.getPayments().getFirst().getStatus()).isEqualTo(PaymentStatus.Invalid);
    assertThat(repeated.getStatus()).isEqualTo(InvoiceStatus.New);
    assertThat(records.reason()).isEqualTo("came late, already New");
  }

  @Test
  void aSnapshotTakenRightAfterAPaymentIsBehindIt() {
    records.tell(webhook("InvoiceCreated", NOW.minusSeconds(60), ""));
    records.tell(payment("InvoiceReceivedPayment", NOW, "tx", "1", "0"));
    records.tell(webhook("InvoiceProcessing", NOW, ""));

    InvoiceState state =
        records.tell(observed(NOW.plusMillis(400), shown("New", "None", "tx", "Processing")));

    assertThat(state.getStatus()).isEqualTo(InvoiceStatus.Processing);
    assertThat(state.getAmount()).isEqualTo("12.5");
    assertThat(records.reason()).contains("snapshot is behind, it shows New");
  }

  @Test
  void observedWithoutASnapshotIsRefused() {
    assertThat(records.refusal(Records.event("x", Channel.OBSERVED).build()))
        .contains("expected field 'snapshot'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "1e9",
        "NaN",
        "1,5",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void anAmountThatIsNoneIsRefusedWithItsValue(String amount) {
    var snapshot = InvoiceSnapshot.newBuilder().setAmount(amount).setMethods(List.of()).build();

    assertThat(records.refusal(observed(NOW, snapshot))).startsWith("snapshot.amount is '");
  }

  @Test
  void aTextThatCannotBeStoredIsRefused() {
    var snapshot =
        InvoiceSnapshot.newBuilder().setCurrency("E\u0000R").setMethods(List.of()).build();

    assertThat(records.refusal(observed(NOW, snapshot))).contains("'E?R'");
  }

  private static InvoiceSnapshot shown(
      String status, String additional, String paymentId, String paymentStatus) {
    return InvoiceSnapshot.newBuilder()
        .setAmount("12.50")
        .setCurrency("EUR")
        .setStatus(status)
        .setAdditionalStatus(additional)
        .setType("TopUp")
        .setCreatedAt(NOW.minusSeconds(60))
        .setExpiresAt(NOW.plusSeconds(900))
        .setMonitoringUntil(NOW.plusSeconds(90_000))
        .setPaidAmount("3.00")
        .setArchived(true)
        .setMethods(
            List.of(
                MethodSnapshot.newBuilder()
                    .setMethodId("BTC-CHAIN")
                    .setCurrency("BTC")
                    .setRate("65000.50")
                    .setPayments(
                        List.of(
                            PaymentFact.newBuilder()
                                .setMethodId("BTC-CHAIN")
                                .setId(paymentId)
                                .setValue("1")
                                .setFee("0")
                                .setStatus(paymentStatus)
                                .build()))
                    .build()))
        .build();
  }
}
