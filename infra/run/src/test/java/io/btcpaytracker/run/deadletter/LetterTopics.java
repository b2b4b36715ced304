package io.btcpaytracker.run.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.DeadLetter.Station;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.TopicAdmin;
import io.btcpaytracker.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics as gateway and projector make them, and letters as the projector writes them. */
final class LetterTopics implements AutoCloseable {
  static final int PARTITIONS = 3;
  private static final long BODY_MAX = 2 * 1024 * 1024;

  private final String bootstrapServers;
  private final KafkaProducer<byte[], byte[]> producer;

  private LetterTopics(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  static LetterTopics create(String bootstrapServers) throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      new TopicAdmin(admin, 1)
          .ensure(
              List.of(
                  Topics.invoiceEvents(PARTITIONS, 1, BODY_MAX),
                  Topics.storeEvents(PARTITIONS, 1, BODY_MAX),
                  Topics.invoiceStates(PARTITIONS, 1, BODY_MAX),
                  Topics.rejectedDeliveries(),
                  Topics.projectorDeadLetters(1, BODY_MAX)));
    }
    return new LetterTopics(bootstrapServers);
  }

  /** A record with a header of its own that was given up; its letter's number. */
  long giveUp(String topic, int partition, byte[] key, byte[] value, Station station)
      throws Exception {
    Headers own = new RecordHeaders().add("ce_type", "btcpay.InvoiceSettled".getBytes(UTF_8));
    LogPlace place = put(new ProducerRecord<>(topic, partition, key, value, own));
    return letter(new DeadLetter(station, "not in the wire format", place), key, value, own);
  }

  long letter(DeadLetter letter, byte[] key, byte[] value, Headers own) throws Exception {
    return put(new ProducerRecord<>(
            Topics.PROJECTOR_DEAD_LETTERS, null, null, key, value, letter.addTo(own)))
        .offset();
  }

  LogPlace put(ProducerRecord<byte[], byte[]> record) throws Exception {
    var written = producer.send(record).get();
    return new LogPlace(written.topic(), written.partition(), written.offset());
  }

  /** Everything on a partition. */
  List<ConsumerRecord<byte[], byte[]>> read(String topic, int partition) {
    var place = new TopicPartition(topic, partition);
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(place));
      consumer.seekToBeginning(List.of(place));
      long end = consumer.endOffsets(List.of(place)).get(place);
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      while (consumer.position(place) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
