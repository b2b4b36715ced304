package io.btcpaytracker.sources.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the source shows it when asked. Null where it does not say.
 *
 * @param amount what is to be paid, in currency
 * @param status the source's own word
 * @param additionalStatus the source's own word
 * @param type Standard or TopUp
 * @param paidAmount net amount paid, in currency
 * @param archived hidden in the source's own list
 * @param payments those shown; one that is missing is not said to be none
 */
public record InvoiceSnapshot(
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable String status,
    @Nullable String additionalStatus,
    @Nullable String type,
    @Nullable Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant monitoringUntil,
    @Nullable BigDecimal paidAmount,
    @Nullable Boolean archived,
    List<PricedPayment> payments) {

  /**
   * @param rate invoice currency per unit of the payment's currency
   */
  public record PricedPayment(Payment payment, @Nullable BigDecimal rate) {}

  public InvoiceSnapshot {
    payments = List.copyOf(payments);
  }
}
