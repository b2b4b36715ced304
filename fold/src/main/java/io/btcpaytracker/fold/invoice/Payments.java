package io.btcpaytracker.fold.invoice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The payments of an invoice, each once.
 *
 * @param known in order of first sight, at most {@link #MAX}
 * @param beyond how many events told of further ones; when not 0, sums are lower bounds
 */
public record Payments(List<KnownPayment> known, int beyond) {

  /** Keeps a state within one record of the log, whatever is paid into an invoice. */
  public static final int MAX = 1000;

  static final Payments NONE = new Payments(List.of(), 0);

  public Payments {
    known = List.copyOf(known);
  }

  Payments seen(KnownPayment told) {
    return merge(told, old -> old.told(told, told.times().afterExpiration()));
  }

  /** The flag told when a payment was seen stays. */
  Payments settled(KnownPayment told) {
    return merge(told, old -> old.told(told, old.times().afterExpiration()));
  }

  Payments shown(KnownPayment snapshot) {
    return merge(snapshot, old -> old.shown(snapshot));
  }

  private Payments merge(KnownPayment told, UnaryOperator<KnownPayment> intoKnown) {
    int place = placeOf(told);
    if (place < 0 && known.size() >= MAX) {
      return new Payments(known, beyond + 1);
    }
    List<KnownPayment> merged = new ArrayList<>(known);
    if (place < 0) {
      merged.add(told);
    } else {
      merged.set(place, intoKnown.apply(known.get(place)));
    }
    return new Payments(merged, beyond);
  }

  private int placeOf(KnownPayment payment) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).is(payment)) {
        return i;
      }
    }
    return -1;
  }

  Payments anonymous() {
    return new Payments(known.stream().map(KnownPayment::anonymous).toList(), beyond);
  }

  boolean isSame(Payments other) {
    if (known.size() != other.known.size()) {
      return false;
    }
    for (int i = 0; i < known.size(); i++) {
      if (!known.get(i).isSame(other.known.get(i))) {
        return false;
      }
    }
    return true;
  }

  boolean hasMoney() {
    return known.stream().anyMatch(KnownPayment::counts);
  }

  boolean hasLateMoney() {
    return known.stream().anyMatch(KnownPayment::countsLate);
  }

  /** Time of the newest event that tells of a payment; null when only snapshots do. */
  @Nullable Instant toldAt() {
    Instant newest = null;
    for (KnownPayment payment : known) {
      newest = Clocks.laterOf(newest, payment.times().toldAt());
    }
    return newest;
  }
}
