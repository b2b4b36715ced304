package io.btcpaytracker.fold.invoice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The exception to the status, and since when both stand.
 *
 * @param additionalSince when the flag was told; null when nobody told it, but it follows from the
 *     payments
 * @param since when the status was entered
 * @param offset place of the event that entered it
 * @param toldAt newest event that tells a status, whether it changed it or not; null when none does
 */
public record Standing(
    AdditionalStatus additional,
    @Nullable Instant additionalSince,
    Instant since,
    long offset,
    @Nullable Instant toldAt) {

  static Standing unseen(Told told) {
    return new Standing(AdditionalStatus.NONE, null, told.at(), told.offset(), null);
  }

  Standing told(Instant at) {
    return new Standing(additional, additionalSince, since, offset, Clocks.laterOf(toldAt, at));
  }

  Standing since(Told told) {
    return new Standing(additional, additionalSince, told.at(), told.offset(), toldAt);
  }

  /** A status that is entered once in a life was entered at the earliest time told. */
  Standing by(Told told) {
    return told.at().isBefore(since) ? since(told) : this;
  }

  Standing flagged(AdditionalStatus flag, @Nullable Instant told) {
    return new Standing(flag, told, since, offset, toldAt);
  }

  /** The flag follows from the payments, and what was told of it stays. */
  Standing flaggedAtLeast(AdditionalStatus flag) {
    return flagged(additional.atLeast(flag), additionalSince);
  }
}
