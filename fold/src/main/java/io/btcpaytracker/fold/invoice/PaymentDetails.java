package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.sources.facts.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What does not change in the life of a payment: the first telling of each stays. Null where it was
 * not told.
 *
 * @param value gross, without trailing zeros
 * @param fee method fee; net is value - fee
 * @param currency of value and fee
 * @param rate invoice currency per unit of currency; known from a snapshot only
 * @param destination personal data; null for ever once erased
 */
public record PaymentDetails(
    @Nullable BigDecimal value,
    @Nullable BigDecimal fee,
    @Nullable String currency,
    @Nullable BigDecimal rate,
    @Nullable String destination,
    @Nullable Instant receivedAt) {

  static PaymentDetails of(Payment payment, @Nullable BigDecimal rate) {
    return new PaymentDetails(
        Amounts.plain(payment.value()),
        Amounts.plain(payment.fee()),
        payment.currency(),
        Amounts.plain(rate),
        payment.destination(),
        payment.receivedAt());
  }

  PaymentDetails and(PaymentDetails told, @Nullable String newCurrency) {
    return new PaymentDetails(
        first(value, told.value),
        first(fee, told.fee),
        newCurrency,
        first(rate, told.rate),
        first(destination, told.destination),
        first(receivedAt, told.receivedAt));
  }

  PaymentDetails anonymous() {
    return destination == null
        ? this
        : new PaymentDetails(value, fee, currency, rate, null, receivedAt);
  }

  static <T> @Nullable T first(@Nullable T known, @Nullable T told) {
    return known == null ? told : known;
  }
}
