package io.btcpaytracker.dashboard.readmodel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the standby, and the primary when the standby cannot answer or is not far enough. An answer
 * is one snapshot of one node, never a mixture: standby and primary may disagree about the order in
 * which two transactions became visible.
 */
public final class ReadModel implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReadModel.class);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final DatabaseNode replica;
  private final DatabaseNode primary;
  private final Freshness freshness;
  private final InstantSource clock;
  private final Duration replicaWait;

  ReadModel(
      DatabaseNode replica,
      DatabaseNode primary,
      Freshness freshness,
      InstantSource clock,
      Duration replicaWait) {
    this.replica = replica;
    this.primary = primary;
    this.freshness = freshness;
    this.clock = clock;
    this.replicaWait = replicaWait;
  }

  /**
   * Answers with rows that include at least everything before {@code atLeast} when that can be had
   * in time; the answer's position says whether it could.
   *
   * @throws NodeAwayException when neither node can answer
   * @throws TooSlowException when the statement timeout struck
   */
  public <T> Answer<T> ask(LogPosition atLeast, Function<JdbcClient, T> question) {
    return within(atLeast, snapshot -> snapshot.map(question));
  }

  /**
   * Like {@link #ask}, for answers that are given away while they are read: what has to be said of
   * them is known before the first row. The question may be asked a second time, of the primary,
   * when the standby fails; who has given something away by then has to refuse.
   *
   * @param question of the client of one snapshot, with what there is to say about it
   */
  public <T> T within(LogPosition atLeast, Function<Answer<JdbcClient>, T> question) {
    Instant deadline = clock.instant().plus(replicaWait);
    try {
      do {
        Optional<T> answer = ifFarEnough(atLeast, question);
        if (answer.isPresent()) {
          return answer.get();
        }
      } while (paused() && clock.instant().isBefore(deadline));
    } catch (NodeAwayException e) {
      log.debug("asking the primary: {}", e.getMessage());
    }
    return primary.ask(
        client -> question.apply(snapshot(primary, client, PositionQueries.position(client))));
  }

  /** Asks one node only, without rows: for health. */
  public <T> T askNode(NodeName name, Function<JdbcClient, T> question) {
    return nodeOf(name).ask(question);
  }

  /** Asks one node only, for rows as that node has them. */
  public <T> Answer<T> askOnly(NodeName name, Function<JdbcClient, T> question) {
    DatabaseNode node = nodeOf(name);
    return node.ask(
        client -> snapshot(node, client, PositionQueries.position(client)).map(question));
  }

  private DatabaseNode nodeOf(NodeName name) {
    return name == NodeName.REPLICA ? replica : primary;
  }

  private <T> Optional<T> ifFarEnough(LogPosition least, Function<Answer<JdbcClient>, T> question) {
    return replica.ask(client -> {
      RowsPosition rows = PositionQueries.position(client);
      return rows.position().covers(least)
          ? Optional.of(question.apply(snapshot(replica, client, rows)))
          : Optional.empty();
    });
  }

  private Answer<JdbcClient> snapshot(DatabaseNode node, JdbcClient client, RowsPosition rows) {
    return new Answer<>(client, rows.position(), freshness.ageOf(rows), node.name());
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    replica.close();
    primary.close();
  }
}
