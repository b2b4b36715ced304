package io.btcpaytracker.projector.rows;

import static java.util.stream.Collectors.toSet;

import io.btcpaytracker.projector.rollup.Figures;
import io.btcpaytracker.projector.rollup.Quarter;
import io.btcpaytracker.projector.rows.InvoiceRows.Replaced;
import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.PaymentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a batch brings to one invoice.
 *
 * @param row what stood there before
 * @param states later than the row, oldest first; at least one
 */
record InvoiceNews(Optional<Replaced> row, List<InvoiceState> states) {
  /** Of an invoice without a row. */
  private static final long NO_OFFSET = -1;

  /**
   * @param told states of the invoice in their order, some of them perhaps twice or long known
   */
  static InvoiceNews of(Optional<Replaced> row, List<InvoiceState> told) {
    List<InvoiceState> later = new ArrayList<>();
    long reached = offset(row);
    for (InvoiceState state : told) {
      if (state.getLogOffset() > reached) {
        later.add(state);
        reached = state.getLogOffset();
      }
    }
    return new InvoiceNews(row, later);
  }

  InvoiceState newest() {
    return states.getLast();
  }

  /**
   * What is to be made up for. Of each quarter hour in which something was known the last state
   * counts; the ones before it leave no trace in the sums.
   */
  Optional<MissingStates> missing() {
    Set<Long> came = states.stream().map(InvoiceState::getLogOffset).collect(toSet());
    SortedSet<Long> missing = new TreeSet<>();
    long before = NO_OFFSET;
    Instant known = Instant.EPOCH;
    for (EventEffect effect : newest().getEffects()) {
      Instant next = later(known, TimelineRows.receivedAt(effect));
      if (before > offset(row)
          && !came.contains(before)
          && !Quarter.of(known).equals(Quarter.of(next))) {
        missing.add(before);
      }
      before = effect.getLogOffset();
      known = next;
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new MissingStates(newest(), offset(row), missing));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /**
   * A state carries the effects of the events before it too: also where compaction has removed the
   * states between, or the batch reduced them, each effect gets its row.
   */
  Stream<TimelineRows.Row> effects() {
    return newest().getEffects().stream()
        .filter(effect -> effect.getLogOffset() > offset(row))
        .map(effect -> new TimelineRows.Row(newest(), effect));
  }

  /**
   * What the sums hold of the invoice. Every payment it had is among the newest state's, because
   * states never lose one.
   *
   * @param changed payments that changed, each with what stood there before
   */
  @Nullable Figures before(Map<PaymentRows.Key, Optional<Figures.Payment>> changed) {
    return row.map(old ->
            old.invoice()
                .with(
                    newest().getPayments().stream()
                        .flatMap(payment -> before(payment, changed).stream())
                        .toList()))
        .orElse(null);
  }

  private Optional<Figures.Payment> before(
      PaymentState payment, Map<PaymentRows.Key, Optional<Figures.Payment>> changed) {
    Optional<Figures.Payment> unchanged = Optional.of(Figures.Payment.of(payment));
    return changed.getOrDefault(PaymentRows.Key.of(newest(), payment), unchanged);
  }

  private static long offset(Optional<Replaced> row) {
    return row.map(Replaced::logOffset).orElse(NO_OFFSET);
  }
}
