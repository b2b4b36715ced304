package io.btcpaytracker.projector.deadletter;

import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes dead letters outside the stream, and returns only when they are kept. */
final class DeadLetters implements LetterBox, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private @Nullable Producer<byte[], byte[]> producer;

  DeadLetters(BrokerClients clients) {
    this.producers =
        () ->
            new KafkaProducer<>(
                options(clients), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static Map<String, Object> options(BrokerClients clients) {
    Map<String, Object> options = new HashMap<>(clients.producerOptions());
    options.put(ProducerConfig.CLIENT_ID_CONFIG, "projector-dead-letters");
    options.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(TIMEOUT.toMillis()));
    options.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(TIMEOUT.toMillis()) / 2);
    options.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT.toMillis());
    options.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return options;
  }

  @Override
  public void keep(ConsumerRecord<byte[], byte[]> record, DeadLetter letter)
      throws InterruptedException {
    log.atWarn()
        .addKeyValue("topic", letter.place().topic())
        .addKeyValue("partition", letter.place().partition())
        .addKeyValue("offset", letter.place().offset())
        .addKeyValue("reason", letter.cause())
        .log("dead-lettered");
    try {
      producer()
          .send(
              new ProducerRecord<>(
                  Topics.PROJECTOR_DEAD_LETTERS,
                  null,
                  null,
                  record.key(),
                  record.value(),
                  letter.addTo(record.headers())))
          .get();
    } catch (ExecutionException e) {
      throw new KafkaException("the dead letter was not kept", e.getCause());
    }
  }

  /** Made when the first one is needed: the process starts without a broker. */
  private synchronized Producer<byte[], byte[]> producer() {
    Producer<byte[], byte[]> made = producer;
    if (made == null) {
      made = producers.get();
      producer = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(TIMEOUT);
    }
  }
}
