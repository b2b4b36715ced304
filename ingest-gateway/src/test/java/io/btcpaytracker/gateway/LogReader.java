package io.btcpaytracker.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;

/** Reads what stands on the log, with a stock consumer. */
record LogReader(String bootstrapServers) {
  private static final Duration POLL = Duration.ofMillis(200);

  /** The record an answer speaks of. */
  Entry entryOf(HttpResponse<String> accepted) {
    JsonNode place = RunningGateway.json(accepted);
    var partition =
        new TopicPartition(place.get("topic").asString(), place.get("partition").asInt());
    try (var consumer = consumer()) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, place.get("offset").asLong());
      while (true) {
        for (var record : consumer.poll(POLL)) {
          return new Entry(record);
        }
      }
    }
  }

  /** Everything on a topic now. */
  List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (var consumer = consumer()) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long count = consumer.endOffsets(partitions).values().stream().mapToLong(o -> o).sum();
      while (all.size() < count) {
        consumer.poll(POLL).forEach(all::add);
      }
    }
    return all;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            // A consumer that closes waits for the fetch it has sent out.
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            20),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  record Entry(ConsumerRecord<byte[], byte[]> record) {
    String key() {
      return new String(record.key(), UTF_8);
    }

    InvoiceEvent event() {
      return WireFormats.INVOICE_EVENT.decode(record.value());
    }

    byte[] body() {
      var buffer = event().getBody();
      byte[] body = new byte[buffer.remaining()];
      buffer.get(body);
      return body;
    }

    Map<String, String> headers() {
      return StreamSupport.stream(record.headers().spliterator(), false)
          .collect(Collectors.toMap(h -> h.key(), h -> new String(h.value(), UTF_8)));
    }
  }
}
