package io.btcpaytracker.projector.rows;

import static io.btcpaytracker.schemas.DeadLetter.Station.FOLD;
import static java.util.Objects.requireNonNull;

import io.btcpaytracker.fold.record.ReadEvent;
import io.btcpaytracker.projector.growth.Partitions;
import io.btcpaytracker.projector.growth.Retention;
import io.btcpaytracker.projector.rows.FoldedRecord.Result.Became;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.sources.WebhookSources;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes what a fold beside the running one makes of the log into tables that nobody else writes:
 * those of the schema the connection is set to. Commits nothing by itself.
 */
public final class FreshRows {
  private static final Logger log = LoggerFactory.getLogger(FreshRows.class);

  private final Connection connection;
  private final EntryRows rows;
  private final Partitions partitions;
  private final Predicate<DeadLetter> taken;
  private final Set<LogPlace> refused = new HashSet<>();
  private @Nullable Load load;

  /** What there is only from the beginning of a load to its end. */
  private record Load(LateIndexes indexes, LoadedRows rows) {}

  private interface Way {
    void write(Batch batch) throws SQLException;
  }

  /**
   * @param connection set to the schema; its transactions are the caller's
   * @param taken which dead letters become rows that the running fold has written and not this one
   */
  public FreshRows(
      Connection connection,
      WebhookSources sources,
      Retention retention,
      Predicate<DeadLetter> taken) {
    this.connection = connection;
    this.rows = new EntryRows(new Verdicts(sources), retention);
    this.partitions = Partitions.of(new SingleConnectionDataSource(connection, true));
    this.taken = taken;
  }

  /**
   * By the code of the running projector.
   *
   * @param batch in the order of each partition
   */
  public void write(List<FoldedRecord> batch) throws SQLException, InterruptedException {
    write(batch, entries -> rows.write(connection, entries));
  }

  /** From now to {@link #endLoad} the tables, which are empty, are filled by {@link #load}. */
  public void beginLoad() throws SQLException {
    load = new Load(LateIndexes.dropped(connection), new LoadedRows(connection));
    connection.commit();
  }

  /**
   * As {@link #write}, in less time and without the rows of invoices; commits.
   *
   * @param batch all that is after the batch before, in the order of each partition
   */
  public void load(List<FoldedRecord> batch) throws SQLException, InterruptedException {
    LoadedRows loaded = loading().rows();
    // A load that is interrupted begins again: nothing has to wait for the disk.
    execute("set local synchronous_commit = off");
    write(batch, loaded::write);
    for (FoldedRecord folded : batch) {
      if (folded.result() instanceof Became became) {
        loaded.addUp(became);
      }
    }
    connection.commit();
  }

  /**
   * @param newest of each invoice, once, after the last batch
   */
  public void loadStates(List<InvoiceState> newest) throws SQLException {
    execute("set local synchronous_commit = off");
    loading().rows().writeStates(newest);
    connection.commit();
  }

  /** After this the tables are as if all had been written by {@link #write}. */
  public void endLoad() throws SQLException {
    loading().rows().finish();
    loading().indexes().make();
    loading().rows().tellSpans();
    connection.commit();
    load = null;
  }

  private Load loading() {
    return requireNonNull(load, "no load has begun");
  }

  private void write(List<FoldedRecord> batch, Way way) throws SQLException, InterruptedException {
    List<Entry> entries = new ArrayList<>(2 * batch.size());
    batch.forEach(folded -> addTo(entries, folded));
    new Poisons((part, _) -> writeOrNothing(part, way), (_, letter) -> tell(letter))
        .write(entries, new HashMap<>());
  }

  public void commit() throws SQLException {
    connection.commit();
  }

  /** Where the writer will read on once the tables are current. */
  public void readOnAt(Map<TopicPartition, Long> positions) throws SQLException {
    PositionRows.put(connection, positions);
  }

  /** Up to where the rows are complete, as readers are told it. */
  public Map<TopicPartition, Long> positions(Collection<TopicPartition> places)
      throws SQLException {
    return PositionRows.complete(connection, places);
  }

  private void addTo(List<Entry> entries, FoldedRecord folded) {
    var record = folded.record();
    if (folded.isTold()) {
      ReadEvent read = folded.read();
      Entry told =
          read == null
              ? Decoding.decode(record)
              : new Entry.Event(record, read.event(), read.told());
      entries.add(
          told instanceof Entry.GivenUp(_, var letter) && !isTaken(letter)
              ? new Entry.Blank(record)
              : told);
    }
    switch (folded.result()) {
      case FoldedRecord.Result.Nothing _ -> {
        // The record itself is all.
      }
      case FoldedRecord.Result.Became(_, var state) -> entries.add(new Entry.State(record, state));
      case FoldedRecord.Result.Refused(String cause) -> {
        var place = new LogPlace(record.topic(), record.partition(), record.offset());
        refused.add(place);
        entries.add(new Entry.GivenUp(record, new DeadLetter(FOLD, cause, place)));
      }
    }
  }

  private void writeOrNothing(List<Entry> part, Way way) throws SQLException {
    Batch batch = rows.batchOf(part);
    var before = connection.setSavepoint();
    try {
      batch.findRoom(partitions);
      way.write(batch);
      connection.releaseSavepoint(before);
    } catch (SQLException | RuntimeException e) {
      connection.rollback(before);
      partitions.forget();
      throw e;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private boolean isTaken(DeadLetter letter) {
    return letter.station() == DeadLetter.Station.ROWS
        || refused.contains(letter.place())
        || taken.test(letter);
  }

  /** Its letter is on the topic since it was tried for the first time, and comes from there. */
  private static void tell(DeadLetter letter) {
    log.atWarn()
        .addKeyValue("topic", letter.place().topic())
        .addKeyValue("partition", letter.place().partition())
        .addKeyValue("offset", letter.place().offset())
        .addKeyValue("reason", letter.cause())
        .log("no row");
  }
}
