package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.rollup.Figures;
import io.btcpaytracker.projector.rows.InvoiceRows.Replaced;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.PaymentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
