package io.btcpaytracker.projector.verify;

import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.projector.broker.TrackerSettings;
import io.btcpaytracker.projector.generation.Generation;
import io.btcpaytracker.projector.growth.Retention;
import io.btcpaytracker.projector.migration.Tables;
import io.btcpaytracker.projector.replay.Pace;
import io.btcpaytracker.projector.replay.Progress;
import io.btcpaytracker.projector.replay.Replay;
import io.btcpaytracker.projector.replay.StateStore;
import io.btcpaytracker.projector.replay.Until;
import io.btcpaytracker.projector.rows.FreshRows;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.sources.WebhookSources;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Folds the log, from its first event and nothing else, into tables of a scratch schema, and
 * compares them with those that are shown. In the end both stand at the same place: one transaction
 * sees the tables as they are at one moment, folds the few events up to exactly there, and
 * compares.
 */
final class Verification {
  static final String SCRATCH = "projection_verify";

  /** So few may be missing when the transaction begins, which should not last long. */
  private static final long NEAR_RECORDS = 2000;

  private static final int ROUNDS_MAX = 50;

  private final DataSource primary;
  private final Tables tables;
  private final LogReader log;
  private final WebhookSources sources;
  private final Retention retention;
  private final TrackerSettings tracker;
  private final Supplier<Pace> paces;

  Verification(
      DataSource primary,
      Tables tables,
      LogReader log,
      WebhookSources sources,
      Retention retention,
      TrackerSettings tracker,
      Supplier<Pace> paces) {
    this.primary = primary;
    this.tables = tables;
    this.log = log;
    this.sources = sources;
    this.retention = retention;
    this.tracker = tracker;
    this.paces = paces;
  }

  /** What is compared, once the replay is ready. */
  private interface Comparing {
    Report run(Replay replay, Consumer<byte[], byte[]> consumer, Connection connection)
        throws SQLException, InterruptedException;
  }

  /** Every row. */
  Report ofAll(Generation current, Progress progress) throws SQLException, InterruptedException {
    var folded = new AtomicReference<Map<TopicPartition, Long>>(Map.of());
    return prepared(
        current,
        progress,
        // A dead letter beyond the events folded here may be right; one before is made here.
        letter -> isBeyond(letter.place(), folded.get()),
        (replay, consumer, connection) -> {
          progress.enter("folding the log");
          Map<TopicPartition, Long> ends = Snapshot.reach(connection).withoutDeadLetters();
          progress.expect(replay.distance(ends));
          replay.load(ends);
          progress.enter("folding what came since");
          catchUp(replay, connection, progress);
          snapshot(connection);
          Until until = Snapshot.reach(connection);
          folded.set(until.folded());
          replay.within(until);
          rememberBeginnings(connection, consumer, until);
          progress.enter("comparing");
          return new Comparison(connection, SCRATCH, Scope.everything(retention.keptFrom())).run();
        });
  }

  /** The rows of some invoices. */
  Report ofSample(int invoices, Generation current, Progress progress)
      throws SQLException, InterruptedException {
    return prepared(
        current,
        progress,
        _ -> false,
        (replay, _, connection) -> {
          progress.enter("folding a sample");
          snapshot(connection);
          Until until = Snapshot.reach(connection);
          replay.only(Sample.choose(connection, invoices), until);
          progress.enter("comparing");
          return new Comparison(connection, SCRATCH, Scope.sampledInvoices()).run();
        });
  }

  private Report prepared(
      Generation current, Progress progress, Predicate<DeadLetter> letters, Comparing comparing)
      throws SQLException, InterruptedException {
    progress.enter("making the scratch tables");
    dropScratch();
    tables.migrate(SCRATCH);
    try (Connection connection = primary.getConnection();
        Consumer<byte[], byte[]> consumer = log.open();
        StateStore states = StateStore.in(tracker.ownFolder().resolve("verify"))) {
      connection.setSchema(SCRATCH);
      connection.setAutoCommit(false);
      // To make an index of millions of rows, or to compare them, takes longer than an answer
      // usually may.
      connection.setNetworkTimeout(Runnable::run, 0);
      var replay =
          new Replay(
              consumer,
              EventReading.withPeople(sources),
              states,
              new FreshRows(connection, sources, retention, letters),
              current.number(),
              paces.get(),
              progress);
      Report report = comparing.run(replay, consumer, connection);
      connection.rollback();
      return report;
    } finally {
      dropScratch();
    }
  }

  private void catchUp(Replay replay, Connection connection, Progress progress)
      throws SQLException, InterruptedException {
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Map<TopicPartition, Long> ends = Snapshot.reach(connection).withoutDeadLetters();
      connection.commit();
      long missing = replay.distance(ends);
      progress.expect(missing);
      replay.to(ends);
      if (missing < NEAR_RECORDS) {
        return;
      }
    }
  }

  /** From its first question on, the transaction sees the tables as they are then. */
  private static void snapshot(Connection connection) throws SQLException {
    connection.commit();
    try (var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read");
    }
  }

  private static boolean isBeyond(LogPlace place, Map<TopicPartition, Long> folded) {
    return place.offset()
        >= folded.getOrDefault(new TopicPartition(place.topic(), place.partition()), 0L);
  }

  private static void rememberBeginnings(
      Connection connection, Consumer<byte[], byte[]> consumer, Until until) throws SQLException {
    try (var create = connection.createStatement()) {
      create.execute(
          "create temporary table log_beginning (topic text, log_partition integer, first_offset bigint) on commit drop");
    }
    try (var insert = connection.prepareStatement("insert into log_beginning values (?, ?, ?)")) {
      for (var first : consumer.beginningOffsets(until.told().keySet()).entrySet()) {
        insert.setString(1, first.getKey().topic());
        insert.setInt(2, first.getKey().partition());
        insert.setLong(3, first.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void dropScratch() throws SQLException {
    try (Connection connection = primary.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop schema if exists %s cascade".formatted(SCRATCH));
    }
  }
}
