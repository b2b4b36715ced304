package io.btcpaytracker.fold.invoice;

import static io.btcpaytracker.fold.invoice.Clocks.earlier;
import static io.btcpaytracker.fold.invoice.Clocks.earlierOf;
import static io.btcpaytracker.fold.invoice.Clocks.laterOf;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a payment was told of, and how late.
 *
 * @param firstSeenAt earliest time anything tells of it
 * @param settledAt earliest time anything tells that it is settled
 * @param afterExpiration as told when it was seen; the flag of a later settlement speaks of the
 *     invoice's status by then
 * @param settledLate that flag: the payment was in the invoice when it had expired
 * @param toldAt newest event that tells of it; null when only snapshots do
 * @param observedAt newest snapshot that shows it
 */
public record PaymentTimes(
    Instant firstSeenAt,
    @Nullable Instant settledAt,
    boolean afterExpiration,
    boolean settledLate,
    @Nullable Instant toldAt,
    @Nullable Instant observedAt) {

  static PaymentTimes seen(Instant at, @Nullable Instant settledAt, boolean late) {
    return new PaymentTimes(at, settledAt, late, false, at, null);
  }

  static PaymentTimes settled(Instant at, boolean late) {
    return new PaymentTimes(at, at, late, late, at, null);
  }

  static PaymentTimes observed(Instant at, @Nullable Instant settledAt) {
    return new PaymentTimes(at, settledAt, false, false, null, at);
  }

  PaymentTimes and(PaymentTimes told, boolean late) {
    return new PaymentTimes(
        earlier(firstSeenAt, told.firstSeenAt),
        earlierOf(settledAt, told.settledAt),
        late,
        settledLate || told.settledLate,
        laterOf(toldAt, told.toldAt),
        laterOf(observedAt, told.observedAt));
  }

  /** But for what only orders the news. */
  boolean isSame(PaymentTimes other) {
    return firstSeenAt.equals(other.firstSeenAt)
        && Objects.equals(settledAt, other.settledAt)
        && afterExpiration == other.afterExpiration
        && settledLate == other.settledLate;
  }
}
