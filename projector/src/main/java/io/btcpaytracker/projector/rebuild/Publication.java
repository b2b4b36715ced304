package io.btcpaytracker.projector.rebuild;

import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.projector.broker.TopicSettings;
import io.btcpaytracker.projector.broker.TrackerSettings;
import io.btcpaytracker.projector.generation.Generation;
import io.btcpaytracker.projector.generation.Generations;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes {@code invoice-states} say what the current generation says. */
record Publication(
    BrokerClients clients, TopicSettings topics, TrackerSettings tracker, Generations generations) {
  private static final Logger log = LoggerFactory.getLogger(Publication.class);

  Changelog changelogOf(Generation generation) {
    return new Changelog(clients, topics, tracker, generation);
  }

  Differences find(Consumer<byte[], byte[]> consumer, Generation generation) {
    return Differences.find(consumer, changelogOf(generation).topic());
  }

  /** Before the generation's stream goes on, so that nothing newer is overtaken. */
  void publish(Consumer<byte[], byte[]> consumer, Differences differences, Generation current) {
    try (var producer = new StateProducer(clients)) {
      differences.publish(consumer, producer, current.number());
    }
    generations.published(current);
    log.atInfo()
        .addKeyValue("states", differences.count())
        .log("what the new generation says otherwise is published");
  }
}
