package io.btcpaytracker.projector.rows;

import static io.btcpaytracker.fold.record.InvoiceFold.EFFECTS_MAX;

import io.btcpaytracker.projector.rollup.Figures;
import io.btcpaytracker.projector.rollup.Ledger;
import io.btcpaytracker.projector.rows.FoldedRecord.Result.Became;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills empty tables from the beginning of the log. What an event adds for ever is copied in as it
 * comes; sums are reckoned in memory; what a later event would replace, an invoice and its
 * payments, is written once, when its newest state is known.
 */
final class LoadedRows {
  /** So many sums are kept in memory, and then added to the rows. */
  private static final int SUMS_MAX = 50_000;

  private final Connection connection;
  private final List<EventKey> longLived = new ArrayList<>();
  private Ledger sums = new Ledger();

  LoadedRows(Connection connection) {
    this.connection = connection;
  }

  /** All but what the states say. */
  void write(Batch batch) throws SQLException {
    ErasureRows.writeWithoutBodies(connection, batch.erasures());
    List<TimelineRows.Row> timeline = batch.states().stream().map(LoadedRows::newest).toList();
    if (batch.isOfOne()) {
      // It was refused with others: now it is tried as the running projector would.
      DeliveryRows.write(connection, batch.deliveries());
      BodyRows.write(connection, batch.deliveries());
      TimelineRows.write(connection, timeline);
    } else {
      DeliveryRows.copy(connection, batch.deliveries());
      BodyRows.copy(connection, batch.deliveries());
      TimelineRows.copy(connection, timeline);
    }
    PersonRows.write(connection, batch.persons());
    EntryRows.writePlaces(connection, batch);
  }

  private static TimelineRows.Row newest(Entry.State entry) {
    return new TimelineRows.Row(entry.state(), entry.state().getEffects().getLast());
  }

  /** What the state changes in the sums. */
  void addUp(Became became) throws SQLException {
    InvoiceState before = became.before();
    sums.follow(before == null ? null : Figures.of(before), List.of(became.state()));
    if (sums.size() > SUMS_MAX) {
      writeSums();
    }
  }

  /**
   * @param newest of invoices that have no row yet
   */
  void writeStates(List<InvoiceState> newest) throws SQLException {
    InvoiceRows.write(connection, newest);
    PaymentRows.write(connection, newest);
    DestinationRows.write(connection, newest);
    newest.stream()
        .filter(state -> state.getEffects().size() == EFFECTS_MAX)
        .map(InvoiceRows::keyOf)
        .forEach(longLived::add);
  }

  /** After the last batch. */
  void finish() throws SQLException {
    writeSums();
    BodyRows.removeErased(connection);
  }

  /** A state forgets the oldest events of an invoice that lives long; the rows have them all. */
  void tellSpans() throws SQLException {
    TimelineRows.tellSpans(connection, longLived);
  }

  private void writeSums() throws SQLException {
    RollupRows.write(connection, sums.differences());
    sums = new Ledger();
  }
}
