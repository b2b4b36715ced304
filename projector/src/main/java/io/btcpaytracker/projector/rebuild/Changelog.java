package io.btcpaytracker.projector.rebuild;

import static io.btcpaytracker.schemas.Topics.INVOICE_EVENTS;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.projector.broker.TopicSettings;
import io.btcpaytracker.projector.broker.TrackerSettings;
import io.btcpaytracker.projector.generation.Generation;
import io.btcpaytracker.projector.replay.StateStore;
import io.btcpaytracker.projector.stream.InvoiceTopology;
import io.btcpaytracker.schemas.TopicAdmin;
import io.btcpaytracker.schemas.TopicSpec;
import io.btcpaytracker.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store of a generation's stream as it stands on the log, and the place from which the stream
 * folds on. Written before the stream starts for the first time: a stream without a store on its
 * disk restores it from here, and begins where its group stands.
 */
final class Changelog {
  private static final Logger log = LoggerFactory.getLogger(Changelog.class);
  private static final int ANSWER_WITHIN_SECONDS = 15;
  private static final int MAKE_ATTEMPTS_MAX = 40;
  private static final Duration MAKE_PAUSE = Duration.ofMillis(250);

  private final BrokerClients clients;
  private final TopicSettings topics;
  private final TrackerSettings tracker;
  private final String applicationId;

  Changelog(BrokerClients clients, TopicSettings topics, TrackerSettings tracker, Generation of) {
    this.clients = clients;
    this.topics = topics;
    this.tracker = tracker;
    this.applicationId = of.applicationId();
  }

  String topic() {
    return InvoiceTopology.changelogOf(applicationId);
  }

  /**
   * @param positions of the replay that made the states; the stream goes on there
   */
  void seed(StateStore states, Map<TopicPartition, Long> positions) throws InterruptedException {
    Map<TopicPartition, Long> events =
        positions.entrySet().stream()
            .filter(position -> position.getKey().topic().equals(INVOICE_EVENTS))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    try (Admin admin = clients.admin()) {
      var asStates =
          Topics.invoiceStates(
              partitions(admin), topics.replication(), tracker.maxBody().toBytes());
      make(admin, new TopicSpec(topic(), asStates.partitions(), asStates.config()));
      send(states);
      get(
          admin
              .alterConsumerGroupOffsets(
                  applicationId,
                  events.entrySet().stream()
                      .collect(
                          Collectors.toMap(
                              Map.Entry::getKey, e -> new OffsetAndMetadata(e.getValue()))))
              .all());
    }
  }

  /** A broker may need a moment to know what was just made. */
  private void make(Admin admin, TopicSpec spec) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        new TopicAdmin(admin, topics.replication()).ensure(List.of(spec));
        return;
      } catch (UnknownTopicOrPartitionException e) {
        if (attempt == MAKE_ATTEMPTS_MAX) {
          throw e;
        }
        Thread.sleep(MAKE_PAUSE);
      }
    }
  }

  private static int partitions(Admin admin) throws InterruptedException {
    var events = get(admin.describeTopics(List.of(INVOICE_EVENTS)).allTopicNames());
    return requireNonNull(events.get(INVOICE_EVENTS)).partitions().size();
  }

  private void send(StateStore states) throws InterruptedException {
    try (var producer = new StateProducer(clients)) {
      states.forEach((key, state) ->
          producer.send(
              new ProducerRecord<>(topic(), StateProducer.partitionOf(state), key, state)));
      producer.finish();
    }
  }

  /** Into an empty store. */
  void load(Consumer<byte[], byte[]> consumer, StateStore states) {
    for (TopicPartition place : LogReader.ends(consumer, List.of(topic())).keySet()) {
      LogReader.readWhole(
          consumer,
          place,
          record -> {
            states.put(record.key(), record.value());
            return true;
          });
    }
  }

  /** Whether no stream of this generation is a member of its group any more. */
  boolean isAtRest() throws InterruptedException {
    try (Admin admin = clients.admin()) {
      var group =
          requireNonNull(
              get(admin.describeConsumerGroups(List.of(applicationId)).all()).get(applicationId));
      return group.groupState() == GroupState.EMPTY || group.groupState() == GroupState.DEAD;
    } catch (GroupIdNotFoundException _) {
      return true;
    }
  }

  /** The generation is gone. */
  void remove() throws InterruptedException {
    try (Admin admin = clients.admin()) {
      get(admin.deleteTopics(List.of(topic())).all());
      get(admin.deleteConsumerGroups(List.of(applicationId)).all());
    } catch (UnknownTopicOrPartitionException | GroupIdNotFoundException _) {
      log.debug("nothing is left of {}", applicationId);
    }
  }

  private static <V> V get(KafkaFuture<V> future) throws InterruptedException {
    try {
      return future.get(ANSWER_WITHIN_SECONDS, SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("the broker has not answered in time", e);
    }
  }
}
