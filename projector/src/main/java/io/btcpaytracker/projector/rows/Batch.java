package io.btcpaytracker.projector.rows;

import io.btcpaytracker.fold.record.TrackerCommands;
import io.btcpaytracker.projector.growth.Partitions;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be written of a batch of entries, made before the transaction begins.
 *
 * @param refolded states that did not come
 */
record Batch(
    List<ErasureRows.Row> erasures,
    List<DeliveryRow> deliveries,
    List<PersonRow> persons,
    List<Entry.State> states,
    List<InvoiceState> refolded,
    List<Entry.GivenUp> givenUp,
    List<Entry.Redriven> redriven) {

  /**
   * @param keptFrom deliveries from before are no longer kept
   */
  static Batch of(List<Entry> entries, Verdicts verdicts, Instant keptFrom) {
    List<Verdicts.Told> told = of(Entry.Event.class, entries).map(verdicts::of).toList();
    return new Batch(
        of(Entry.Event.class, entries).filter(Batch::isErasure).map(Batch::erasure).toList(),
        Stream.concat(
                told.stream().map(Verdicts.Told::delivery).flatMap(Optional::stream),
                of(Entry.Rejection.class, entries).map(DeliveryRow::rejected))
            .filter(delivery -> !delivery.receivedAt().isBefore(keptFrom))
            .toList(),
        told.stream().map(Verdicts.Told::person).flatMap(Optional::stream).toList(),
        of(Entry.State.class, entries).toList(),
        List.of(),
        of(Entry.GivenUp.class, entries).toList(),
        of(Entry.Redriven.class, entries).toList());
  }

  /** A fold that has not noticed yet that it is no longer the current one may still be heard. */
  Batch since(int generation) {
    return new Batch(
        erasures,
        deliveries,
        persons,
        states.stream().filter(entry -> entry.state().getGeneration() >= generation).toList(),
        refolded,
        givenUp,
        redriven);
  }

  Batch with(List<InvoiceState> refolded) {
    return new Batch(erasures, deliveries, persons, states, refolded, givenUp, redriven);
  }

  /** All that the sums follow. */
  List<InvoiceState> statesToFollow() {
    return Stream.concat(states.stream().map(Entry.State::state), refolded.stream()).toList();
  }

  /** Whether it comes from one record only. */
  boolean isOfOne() {
    return deliveries.size() <= 1 && states.size() <= 1;
  }

  private static boolean isErasure(Entry.Event entry) {
    return entry.record().topic().equals(Topics.INVOICE_EVENTS)
        && TrackerCommands.isErasure(entry.event());
  }

  private static ErasureRows.Row erasure(Entry.Event entry) {
    return new ErasureRows.Row(PersonRow.keyOf(entry), entry.event().getReceivedAt());
  }

  private static <E extends Entry> Stream<E> of(Class<E> kind, List<Entry> entries) {
    return entries.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Returns when every row has a month to lie in. */
  void findRoom(Partitions partitions) throws SQLException {
    partitions.deliveries().cover(deliveries.stream().map(DeliveryRow::receivedAt));
    partitions
        .timeline()
        .cover(
            states.stream()
                .flatMap(entry -> entry.state().getEffects().stream())
                .map(TimelineRows::receivedAt));
  }
}
