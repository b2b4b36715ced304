package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.sources.facts.InvoiceLabels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an invoice whatever its status.
 *
 * @param refunds ids of the refunds offered, each once, at most {@link #REFUNDS_MAX}
 * @param erasedAt from then on no personal data is kept
 */
public record Books(
    InvoiceLabels labels,
    Payments payments,
    Times times,
    Standing standing,
    Terms terms,
    List<String> refunds,
    @Nullable Instant erasedAt) {

  public static final int REFUNDS_MAX = 100;

  public Books {
    refunds = List.copyOf(refunds);
  }

  static Books openedBy(Told told) {
    return new Books(
        new InvoiceLabels(null, null),
        Payments.NONE,
        Times.openedAt(told.at()),
        Standing.unseen(told),
        Terms.UNKNOWN,
        List.of(),
        null);
  }

  public AdditionalStatus additional() {
    return standing.additional();
  }

  Books with(Times newTimes) {
    return new Books(labels, payments, newTimes, standing, terms, refunds, erasedAt);
  }

  Books with(InvoiceLabels newLabels) {
    return new Books(newLabels, payments, times, standing, terms, refunds, erasedAt);
  }

  Books with(Payments newPayments) {
    Payments kept = erasedAt == null ? newPayments : newPayments.anonymous();
    return new Books(labels, kept, times, standing, terms, refunds, erasedAt);
  }

  Books with(Standing newStanding) {
    return new Books(labels, payments, times, newStanding, terms, refunds, erasedAt);
  }

  Books with(Terms newTerms) {
    return new Books(labels, payments, times, standing, newTerms, refunds, erasedAt);
  }

  Books withRefund(String id) {
    List<String> more = new ArrayList<>(refunds);
    more.add(id);
    return new Books(labels, payments, times, standing, terms, more, erasedAt);
  }

  /** Forgets who paid, for what is known and for what will be told. */
  Books erased(Instant at) {
    return new Books(labels, payments.anonymous(), times, standing, terms, refunds, at);
  }

  /** Time of the newest event that bears on the status; null when only snapshots do. */
  @Nullable Instant toldAt() {
    return Clocks.laterOf(standing.toldAt(), payments.toldAt());
  }
}
