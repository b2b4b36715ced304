package io.btcpaytracker.dashboard.invoices;

import static java.util.Comparator.comparing;

import io.btcpaytracker.dashboard.invoices.list.Invoice;
import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.PaymentState;
import io.btcpaytracker.schemas.avro.PaymentStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A folded state in the words of the answers, as the rows of that state would be. */
final class PastInvoice {
  private PastInvoice() {}

  static InvoiceDetail detail(InvoiceState state, Known known, Instant asOf) {
    return InvoiceDetail.of(
            line(state),
            state.getPayments().stream()
                .sorted(
                    comparing(PaymentState::getFirstSeenAt)
                        .thenComparing(PaymentState::getMethodId)
                        .thenComparing(PaymentState::getId))
                .map(payment -> payment(payment, known.erased()))
                .toList(),
            timeline(state, known.places().size()),
            known.person())
        .asOf(asOf);
  }

  private static Invoice line(InvoiceState state) {
    List<PaymentState> valid =
        state.getPayments().stream()
            .filter(payment -> payment.getStatus() != PaymentStatus.Invalid)
            .toList();
    return new Invoice(
        state.getStoreId(),
        state.getInvoiceId(),
        state.getStatus().name(),
        state.getAdditionalStatus().name(),
        state.getOpenedAt(),
        state.getStatusSince(),
        state.getSettledAt(),
        state.getExpiresAt(),
        state.getAmount(),
        state.getCurrency(),
        state.getOrderId(),
        state.getItemDescription(),
        valid.stream().map(PaymentState::getMethodId).distinct().sorted().toList(),
        paid(valid),
        valid.size());
  }

  /** Net per currency. */
  private static List<Invoice.Paid> paid(List<PaymentState> valid) {
    Map<String, BigDecimal> net = new TreeMap<>();
    for (PaymentState payment : valid) {
      if (payment.getCurrency() != null && payment.getValue() != null) {
        net.merge(payment.getCurrency(), net(payment), BigDecimal::add);
      }
    }
    return net.entrySet().stream()
        .map(sum -> new Invoice.Paid(sum.getKey(), sum.getValue().toPlainString()))
        .toList();
  }

  private static BigDecimal net(PaymentState payment) {
    return new BigDecimal(payment.getValue())
        .subtract(new BigDecimal(Objects.requireNonNullElse(payment.getFee(), "0")));
  }

  private static Payment payment(PaymentState payment, boolean erased) {
    return new Payment(
        payment.getMethodId(),
        payment.getId(),
        payment.getStatus().name(),
        payment.getValue(),
        payment.getFee(),
        payment.getCurrency(),
        erased ? null : payment.getDestination(),
        payment.getReceivedAt(),
        payment.getFirstSeenAt(),
        payment.getSettledAt(),
        payment.getAfterExpiration());
  }

  private static Timeline timeline(InvoiceState state, int events) {
    List<TimelineEvent> shown = state.getEffects().stream().map(PastInvoice::event).toList();
    return new Timeline(shown, events <= TimelineQueries.EVENTS_MAX);
  }

  private static TimelineEvent event(EventEffect effect) {
    return new TimelineEvent(
        text(effect.getEventId()),
        text(effect.getType()),
        text(effect.getChannel()),
        Objects.requireNonNull(effect.getOccurredAt()),
        Objects.requireNonNull(effect.getReceivedAt()),
        effect.getRedelivery(),
        effect.getLogPartition(),
        effect.getLogOffset(),
        effect.getOutcome().name(),
        effect.getFromStatus().name(),
        effect.getToStatus().name(),
        effect.getReason());
  }

  private static String text(@Nullable String told) {
    return Objects.requireNonNullElse(told, "");
  }
}
