package io.btcpaytracker.projector.rebuild;

import static io.btcpaytracker.schemas.Topics.INVOICE_STATES;

import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.projector.generation.Generation;
import io.btcpaytracker.projector.generation.Generation.State;
import io.btcpaytracker.projector.generation.GenerationLock;
import io.btcpaytracker.projector.generation.GenerationWatch;
import io.btcpaytracker.projector.generation.Generations;
import io.btcpaytracker.projector.generation.SchemaSwitch;
import io.btcpaytracker.projector.replay.Progress;
import io.btcpaytracker.projector.replay.Replay;
import io.btcpaytracker.projector.rows.FreshRows;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last part of every build, from tables that lack little to current ones. Up to the switch
 * nothing depends on the new generation; from then on there is no way back but another build.
 */
final class Build {
  private static final Logger log = LoggerFactory.getLogger(Build.class);

  /** So little is left that folds may stand still for it. */
  private static final long NEAR_RECORDS = 2000;

  private static final int ROUNDS_MAX = 50;
  private static final Duration REST_WITHIN = Duration.ofSeconds(60);
  private static final Duration REST_PAUSE = Duration.ofMillis(50);

  private final Generations generations;
  private final GenerationWatch watch;
  private final Publication publication;
  private final Progress progress;

  Build(
      Generations generations, GenerationWatch watch, Publication publication, Progress progress) {
    this.generations = generations;
    this.watch = watch;
    this.publication = publication;
    this.progress = progress;
  }

  /** Follows the log until little is missing. */
  void catchUp(Replay replay, Consumer<byte[], byte[]> consumer)
      throws SQLException, InterruptedException {
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Map<TopicPartition, Long> ends = LogReader.ends(consumer, Replay.TOPICS);
      long missing = replay.distance(ends);
      progress.expect(missing);
      replay.to(ends);
      if (missing < NEAR_RECORDS) {
        return;
      }
    }
    throw new IllegalStateException(
        "the log grows quicker than it is folded (expected less than %d records missing after %d rounds); begin again with a greater --throttle, or without"
            .formatted(NEAR_RECORDS, ROUNDS_MAX));
  }

  void switchTo(
      Generation next,
      Replay replay,
      Consumer<byte[], byte[]> consumer,
      FreshRows rows,
      GenerationLock lock)
      throws SQLException, InterruptedException {
    Generation current = generations.current();
    progress.enter("comparing with what is published");
    Differences differences = publication.find(consumer, next);
    progress.enter("switching");
    catchUp(replay, consumer);
    replay.hurry();
    generations.enter(next, State.SWITCHING);
    watch.look();
    log.info("folds are asked to stand still");
    awaitRest(current);
    replay.to(LogReader.ends(consumer, Replay.TOPICS));
    rows.readOnAt(LogReader.ends(consumer, List.of(INVOICE_STATES)));
    rows.commit();
    SchemaSwitch.run(lock.connection(), current, next);
    log.atInfo()
        .addKeyValue("from", current.number())
        .addKeyValue("to", next.number())
        .log("generation switched");
    publication.publish(consumer, differences, next);
    watch.look();
  }

  private void awaitRest(Generation current) throws InterruptedException {
    Changelog changelog = publication.changelogOf(current);
    for (long waited = 0; !changelog.isAtRest(); waited += REST_PAUSE.toMillis()) {
      if (waited > REST_WITHIN.toMillis()) {
        throw new IllegalStateException(
            "a fold of generation %d still is a member of group '%s' (expected none after %d s); look which projector cannot reach the primary, and begin again"
                .formatted(current.number(), current.applicationId(), REST_WITHIN.toSeconds()));
      }
      Thread.sleep(REST_PAUSE);
    }
  }
}
