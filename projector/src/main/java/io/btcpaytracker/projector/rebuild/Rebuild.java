package io.btcpaytracker.projector.rebuild;

import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.projector.broker.TrackerSettings;
import io.btcpaytracker.projector.generation.Generation;
import io.btcpaytracker.projector.generation.GenerationLock;
import io.btcpaytracker.projector.growth.Retention;
import io.btcpaytracker.projector.migration.Tables;
import io.btcpaytracker.projector.replay.Pace;
import io.btcpaytracker.projector.replay.Progress;
import io.btcpaytracker.projector.replay.Replay;
import io.btcpaytracker.projector.replay.StateStore;
import io.btcpaytracker.projector.rows.FreshRows;
import io.btcpaytracker.sources.WebhookSources;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Makes another generation the current one: one folded afresh, or the previous one again. */
final class Rebuild {
  private final DataSource primary;
  private final Tables tables;
  private final LogReader log;
  private final WebhookSources sources;
  private final Retention retention;
  private final TrackerSettings tracker;
  private final Publication publication;
  private final Build build;
  private final Progress progress;

  Rebuild(
      DataSource primary,
      Tables tables,
      LogReader log,
      WebhookSources sources,
      Retention retention,
      TrackerSettings tracker,
      Publication publication,
      Build build,
      Progress progress) {
    this.primary = primary;
    this.tables = tables;
    this.log = log;
    this.sources = sources;
    this.retention = retention;
    this.tracker = tracker;
    this.publication = publication;
    this.build = build;
    this.progress = progress;
  }

  /** What a run works with. */
  private record Work(
      Generation next,
      Replay replay,
      StateStore states,
      Consumer<byte[], byte[]> consumer,
      FreshRows rows,
      Connection tables) {}

  /** Folds the whole log. */
  void fromTheStart(Generation next, GenerationLock lock, Pace pace)
      throws SQLException, InterruptedException {
    run(
        next,
        lock,
        pace,
        work -> {
          progress.enter("folding the log");
          Map<TopicPartition, Long> ends = LogReader.ends(work.consumer(), Replay.TOPICS);
          progress.expect(work.replay().distance(ends));
          work.replay().load(ends);
          progress.enter("folding what came since");
          build.catchUp(work.replay(), work.consumer());
          RefusedDeliveries.takeOver(work.tables());
          progress.enter("handing the states to the stream");
          publication.changelogOf(next).seed(work.states(), work.replay().positions());
        });
  }

  /** Goes on with tables and stream that stopped earlier. */
  void whereItStopped(Generation next, GenerationLock lock, Pace pace)
      throws SQLException, InterruptedException {
    run(
        next,
        lock,
        pace,
        work -> {
          progress.enter("reading the states of the stream");
          publication.changelogOf(next).load(work.consumer(), work.states());
          progress.enter("folding what came since");
          work.replay().startAt(positions(work));
        });
  }

  private interface Beginning {
    void make(Work work) throws SQLException, InterruptedException;
  }

  private void run(Generation next, GenerationLock lock, Pace pace, Beginning beginning)
      throws SQLException, InterruptedException {
    progress.enter("making the tables");
    tables.migrate(next.schemaName());
    try (Connection connection = connectionTo(next);
        Consumer<byte[], byte[]> consumer = log.open();
        StateStore states = StateStore.in(tracker.ownFolder().resolve("rebuild"))) {
      var rows = new FreshRows(connection, sources, retention, _ -> false);
      var replay =
          new Replay(
              consumer,
              EventReading.withPeople(sources),
              states,
              rows,
              next.number(),
              pace,
              progress);
      beginning.make(new Work(next, replay, states, consumer, rows, connection));
      build.catchUp(replay, consumer);
      analyze(next);
      build.switchTo(next, replay, consumer, rows, lock);
    }
  }

  private Connection connectionTo(Generation generation) throws SQLException {
    Connection connection = primary.getConnection();
    connection.setSchema(generation.schemaName());
    connection.setAutoCommit(false);
    // To make an index of millions of rows takes longer than an answer usually may.
    connection.setNetworkTimeout(Runnable::run, 0);
    return connection;
  }

  /** Events whose effect had not come into the rows yet are taken once more. */
  private static Map<TopicPartition, Long> positions(Work work) throws SQLException {
    Map<TopicPartition, Long> positions =
        work.rows().positions(LogReader.ends(work.consumer(), Replay.TOPICS).keySet());
    work.rows().commit();
    return positions;
  }

  /** Else the first questions after the switch would be planned for empty tables. */
  private void analyze(Generation generation) throws SQLException {
    try (Connection connection = primary.getConnection();
        var statement = connection.createStatement();
        var names =
            connection
                .createStatement()
                .executeQuery(
                    "select format('analyze %%s', c.oid::regclass) from pg_class c where relnamespace = '%s'::regnamespace and relkind in ('r', 'p') and not relispartition"
                        .formatted(generation.schemaName()))) {
      while (names.next()) {
        statement.execute(names.getString(1));
      }
    }
  }
}
