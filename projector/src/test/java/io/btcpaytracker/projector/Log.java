package io.btcpaytracker.projector;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.TopicAdmin;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.stack.TestStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The gateway's part in these tests: it owns the topics and appends to them. */
final class Log implements AutoCloseable {
  private static final int PARTITIONS = 3;
  private static final long BODY_BYTES_MAX = 2 * 1024 * 1024;

  private final String bootstrapServers;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<Future<RecordMetadata>> pending = new ArrayList<>();

  private Log(String bootstrapServers, KafkaProducer<byte[], byte[]> producer) {
    this.bootstrapServers = bootstrapServers;
    this.producer = producer;
  }

  static Log on(TestStack stack) {
    Map<String, Object> options = Map.of("bootstrap.servers", stack.bootstrapServers());
    try (Admin admin = Admin.create(options)) {
      new TopicAdmin(admin, 1)
          .ensure(
              List.of(
                  Topics.invoiceEvents(PARTITIONS, 1, BODY_BYTES_MAX),
                  Topics.storeEvents(PARTITIONS, 1, BODY_BYTES_MAX),
                  Topics.rejectedDeliveries()));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return new Log(
        stack.bootstrapServers(),
        new KafkaProducer<>(options, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  void append(Webhook webhook) {
    append(Topics.INVOICE_EVENTS, webhook.key(), webhook.record());
  }

  void append(String topic, byte[] key, byte[] value) {
    pending.add(producer.send(new ProducerRecord<>(topic, key, value)));
  }

  /** Returns when the record is on the log, with its place. */
  LogPlace put(ProducerRecord<byte[], byte[]> record) {
    try {
      RecordMetadata written = producer.send(record).get();
      return new LogPlace(written.topic(), written.partition(), written.offset());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** By partition the offset that comes next. */
  Map<Integer, Long> ends(String topic) {
    flush();
    Map<Integer, Long> ends = new TreeMap<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.endOffsets(places(topic)).forEach((place, end) -> ends.put(place.partition(), end));
    }
    return ends;
  }

  /** Of an invoice, as readers of invoice-states see it at the end. */
  InvoiceState newestState(Webhook invoice) {
    Map<String, InvoiceState> newest = new TreeMap<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> places = places(Topics.INVOICE_STATES);
      consumer.assign(places);
      consumer.seekToBeginning(places);
      var ends = consumer.endOffsets(places);
      while (places.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
          newest.put(
              new String(record.key(), UTF_8), WireFormats.INVOICE_STATE.decode(record.value()));
        }
      }
    }
    return newest.get(new String(invoice.key(), UTF_8));
  }

  private static List<TopicPartition> places(String topic) {
    return IntStream.range(0, PARTITIONS).mapToObj(p -> new TopicPartition(topic, p)).toList();
  }

  /** Returns when everything appended is on the log. */
  void flush() {
    try {
      for (var acknowledged : pending) {
        acknowledged.get();
      }
      pending.clear();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    flush();
    producer.close();
  }
}
