package io.btcpaytracker.run.simulator.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.simulator.life.Happening.MarkedInvalid;
import io.btcpaytracker.run.simulator.life.Happening.MarkedSettled;
import io.btcpaytracker.run.simulator.life.Happening.MonitoringEnded;
import io.btcpaytracker.run.simulator.life.Happening.PaymentArrived;
import io.btcpaytracker.run.simulator.life.Happening.PaymentConfirmed;
import io.btcpaytracker.run.simulator.life.Happening.PaymentReplaced;
import io.btcpaytracker.run.simulator.life.Happening.RefundIssued;
import io.btcpaytracker.run.simulator.life.Happening.TimeRanOut;
import io.btcpaytracker.run.simulator.wire.Metadata;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** The table of BTCPay's transitions, row by row; due are 100 satoshis. */
class InvoiceLifeTest {
  private static final Instant NOW = Instant.parse("2026-07-23T10:00:00Z");

  @Test
  void lightningSettlesInOnePassAndTellsSettledBeforeReceived() {
    Told told = told(paid("a", 100, true));

    assertThat(told.status()).isEqualTo("Settled/None");
    assertThat(told.webhooks())
        .containsExactly(
            "InvoicePaymentSettled {afterExpiration=false, Settled}",
            "InvoiceReceivedPayment {afterExpiration=false, Settled}",
            "InvoiceProcessing {overPaid=false}",
            "InvoiceSettled {manuallyMarked=false, overPaid=false}");
  }

  @Test
  void onChainSettlesWhenConfirmed() {
    Told told = told(paid("a", 100, false), new TimeRanOut(), new PaymentConfirmed("a"));

    assertThat(told.status()).isEqualTo("Settled/None");
    assertThat(told.webhooks())
        .containsExactly(
            "InvoiceReceivedPayment {afterExpiration=false, Processing}",
            "InvoiceProcessing {overPaid=false}",
            "InvoicePaymentSettled {afterExpiration=false, Settled}",
            "InvoiceSettled {manuallyMarked=false, overPaid=false}");
  }

  @Test
  void severalPaymentsAreAllConfirmedBeforeItSettles() {
    Told told =
        told(
            paid("a", 60, false),
            paid("b", 40, false),
            new PaymentConfirmed("b"),
            new PaymentConfirmed("a"));

    assertThat(told.webhooks().getLast()).startsWith("InvoiceSettled");
    assertThat(told.webhooks()).filteredOn(w -> w.startsWith("InvoiceSettled")).hasSize(1);
    assertThat(told.status()).isEqualTo("Settled/None");
  }

  @Test
  void oneSatoshiTooMuchIsOverPaidAndOneTooFewIsPartial() {
    assertThat(told(paid("a", 101, false)).status()).isEqualTo("Processing/PaidOver");
    assertThat(told(paid("a", 100, false)).status()).isEqualTo("Processing/None");
    assertThat(told(paid("a", 99, false)).status()).isEqualTo("New/PaidPartial");
  }

  @Test
  void overPaidIsToldAtProcessingAndAtSettled() {
    assertThat(told(paid("a", 150, true)).webhooks())
        .contains(
            "InvoiceProcessing {overPaid=true}",
            "InvoiceSettled {manuallyMarked=false, overPaid=true}");
  }

  @Test
  void unpaidExpires() {
    Told told = told(new TimeRanOut());

    assertThat(told.status()).isEqualTo("Expired/None");
    assertThat(told.webhooks()).containsExactly("InvoiceExpired {partiallyPaid=false}");
  }

  @Test
  void partlyPaidExpiresWithTwoWords() {
    Told told = told(paid("a", 30, false), new TimeRanOut(), new PaymentConfirmed("a"));

    assertThat(told.status()).isEqualTo("Expired/PaidPartial");
    assertThat(told.webhooks())
        .containsExactly(
            "InvoiceReceivedPayment {afterExpiration=false, Processing}",
            "InvoiceExpired {partiallyPaid=true}",
            "InvoiceExpiredPaidPartial {}",
            "InvoicePaymentSettled {afterExpiration=true, Settled}");
  }

  @Test
  void paidLateIsNeverSettledByItself() {
    Told told = told(new TimeRanOut(), paid("a", 100, false), new PaymentConfirmed("a"));

    assertThat(told.status()).isEqualTo("Expired/PaidLate");
    assertThat(told.webhooks())
        .containsExactly(
            "InvoiceExpired {partiallyPaid=false}",
            "InvoiceReceivedPayment {afterExpiration=true, Processing}",
            "InvoicePaidAfterExpiration {}",
            "InvoicePaymentSettled {afterExpiration=true, Settled}");
  }

  @Test
  void aReplacedPaymentTakesItBackToNewWithoutAWord() {
    Told told = told(paid("a", 100, false), new PaymentReplaced("a"));

    assertThat(told.status()).isEqualTo("New/None");
    assertThat(told.webhooks()).hasSize(2);
    assertThat(told.invoice().payments())
        .extracting(Payment::status)
        .containsExactly(PaymentStatus.Invalid);
  }

  @Test
  void aReplacedLatePaymentLeavesItExpired() {
    Told told = told(new TimeRanOut(), paid("a", 100, false), new PaymentReplaced("a"));

    assertThat(told.status()).isEqualTo("Expired/PaidPartial");
  }

  @Test
  void unconfirmedBecomesInvalidWhenMonitoringEnds() {
    Told told = told(paid("a", 100, false), new TimeRanOut(), new MonitoringEnded());

    assertThat(told.status()).isEqualTo("Invalid/None");
    assertThat(told.webhooks()).endsWith("InvoiceInvalid {manuallyMarked=false}");
  }

  @Test
  void aPersonMayChangeTheirMindButNotUndoRealMoney() {
    assertThat(told(new MarkedSettled(), new MarkedInvalid()).status()).isEqualTo("Invalid/Marked");
    assertThat(told(new MarkedInvalid(), new MarkedSettled()).status()).isEqualTo("Settled/Marked");
    assertThat(told(new TimeRanOut(), new MarkedSettled()).status()).isEqualTo("Settled/Marked");
    assertThat(told(paid("a", 100, true), new MarkedInvalid()).status()).isEqualTo("Settled/None");
    assertThat(told(new MarkedSettled(), new MarkedSettled()).webhooks()).hasSize(1);
    assertThat(told(new MarkedInvalid(), new MarkedInvalid()).webhooks()).hasSize(1);
  }

  @Test
  void moneyAfterTheEndIsToldButChangesNothing() {
    Told settled = told(paid("a", 100, true), paid("b", 50, false));
    Told invalid = told(new MarkedInvalid(), paid("a", 100, false));

    assertThat(settled.status()).isEqualTo("Settled/None");
    assertThat(settled.webhooks())
        .endsWith("InvoiceReceivedPayment {afterExpiration=false, Processing}");
    assertThat(invalid.status()).isEqualTo("Invalid/Marked");
    assertThat(invalid.webhooks())
        .endsWith("InvoiceReceivedPayment {afterExpiration=true, Processing}");
  }

  @Test
  void aRefundNeedsAnEndAndMoney() {
    RefundIssued refund = new RefundIssued("pp");

    assertThat(told(paid("a", 100, true), refund).webhooks())
        .endsWith("InvoiceRefund {pullPaymentId=pp}");
    assertThat(told(paid("a", 30, false), new TimeRanOut(), refund).webhooks())
        .endsWith("InvoiceRefund {pullPaymentId=pp}");
    assertThat(told(new TimeRanOut(), refund).webhooks()).hasSize(1);
    assertThat(told(refund).webhooks()).isEmpty();
  }

  @Test
  void whatATypeHasOfItsOwnStandsInBtcpaysOrder() {
    Turn paid = InvoiceLife.after(invoice(), paid("a", 100, true), NOW);

    assertThat(paid.told().getFirst().own().propertyNames())
        .containsExactly("afterExpiration", "paymentMethodId", "payment");
    assertThat(paid.told().getFirst().own().get("payment").propertyNames())
        .containsExactly("id", "receivedDate", "value", "fee", "status", "destination");
    assertThat(paid.told().getLast().own().propertyNames())
        .containsExactly("manuallyMarked", "overPaid");
  }

  private record Told(Invoice invoice, List<String> webhooks) {
    String status() {
      return invoice.status() + "/" + invoice.additionalStatus();
    }
  }

  private static Told told(Happening... happenings) {
    Invoice invoice = invoice();
    List<String> webhooks = new ArrayList<>();
    for (Happening happening : happenings) {
      Turn turn = InvoiceLife.after(invoice, happening, NOW);
      turn.told().forEach(told -> webhooks.add(text(told)));
      invoice = turn.invoice();
    }
    return new Told(invoice, webhooks);
  }

  private static String text(Announcement told) {
    List<String> fields = new ArrayList<>();
    told.own()
        .properties()
        .forEach(field -> {
          switch (field.getKey()) {
            case "payment" -> fields.add(field.getValue().get("status").asString());
            case "paymentMethodId" -> {}
            default -> fields.add(field.getKey() + "=" + field.getValue().asString());
          }
        });
    return "%s {%s}".formatted(told.type(), String.join(", ", fields));
  }

  private static PaymentArrived paid(String id, int satoshis, boolean settledAtOnce) {
    return new PaymentArrived(
        "BTC-CHAIN", id, BigDecimal.valueOf(satoshis, 8), BigDecimal.ZERO, "bc1q", settledAtOnce);
  }

  private static Invoice invoice() {
    return new Invoice(
        "store",
        "invoice",
        new BigDecimal("0.07"),
        "CHF",
        new BigDecimal("70000"),
        BigDecimal.valueOf(100, 8),
        NOW,
        NOW.plusSeconds(900),
        NOW.plusSeconds(87_300),
        Metadata.of(JsonNodeFactory.instance.objectNode()),
        InvoiceStatus.New,
        AdditionalStatus.None,
        List.of());
  }
}
