package io.btcpaytracker.projector.rebuild;

import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.projector.broker.TrackerSettings;
import io.btcpaytracker.projector.generation.Generation;
import io.btcpaytracker.projector.generation.Generation.State;
import io.btcpaytracker.projector.generation.GenerationWatch;
import io.btcpaytracker.projector.generation.Generations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Ends what another process, or an earlier life of this one, has left half done. Only under the
 * lock: what is being done by somebody looks the same.
 */
record Leftovers(
    Generations generations,
    GenerationWatch watch,
    Publication publication,
    LogReader log,
    BrokerClients clients,
    TrackerSettings tracker) {
  private static final Logger logger = LoggerFactory.getLogger(Leftovers.class);

  /** Whether a fold stands still, or space is taken, for something that nobody may be doing. */
  boolean areThere() {
    return generations.list().stream().anyMatch(one -> one.isHalfBuilt() || isUnpublished(one));
  }

  /** What was not yet switched to is dropped, what was switched to is published. */
  void tidy() throws InterruptedException {
    for (Generation one : generations.list()) {
      if (one.isHalfBuilt()) {
        logger
            .atWarn()
            .addKeyValue("generation", one.number())
            .log("a half-built generation was left behind, it is dropped");
        generations.enter(one, State.GONE);
      }
      if (isUnpublished(one)) {
        publish(one);
      }
    }
    watch.look();
    removeGone();
  }

  private static boolean isUnpublished(Generation one) {
    return one.state() == State.CURRENT && one.publishedAt() == null;
  }

  private void publish(Generation current) {
    try (Consumer<byte[], byte[]> consumer = log.open()) {
      int newest = NewestStates.generation(consumer);
      Generation numbered =
          newest > current.number() ? generations.renumber(current, newest) : current;
      publication.publish(consumer, publication.find(consumer, numbered), numbered);
    }
  }

  /** The greatest number that states on the log have. */
  int newestPublished() {
    try (Consumer<byte[], byte[]> consumer = log.open()) {
      return NewestStates.generation(consumer);
    }
  }

  /** Tables, changelog and group of what is gone for good. */
  private void removeGone() throws InterruptedException {
    generations.dropTablesOfGone();
    Set<String> topics = topics();
    for (Generation gone : generations.goneForGood()) {
      Changelog changelog = publication.changelogOf(gone);
      if (topics.contains(changelog.topic())) {
        changelog.remove();
      }
    }
  }

  /** The stores of streams that will not run again, which every projector has on its own disk. */
  void removeStoresOfGone() {
    for (Generation gone : generations.goneForGood()) {
      Path store = tracker.ownFolder().resolve("stream").resolve(gone.applicationId());
      try {
        FileSystemUtils.deleteRecursively(store);
      } catch (IOException e) {
        logger.atWarn().addKeyValue("folder", store).setCause(e).log("not removed");
      }
    }
  }

  private Set<String> topics() throws InterruptedException {
    try (Admin admin = clients.admin()) {
      return admin.listTopics().names().get();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    }
  }
}
