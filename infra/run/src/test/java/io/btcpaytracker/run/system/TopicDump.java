package io.btcpaytracker.run.system;

import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything on a topic at this moment, read by a stock consumer. */
final class TopicDump {
  private final List<ConsumerRecord<String, byte[]>> records;

  private TopicDump(List<ConsumerRecord<String, byte[]>> records) {
    this.records = records;
  }

  static TopicDump of(int kafkaPort, String topic) {
    Map<String, Object> config = Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort);
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return new TopicDump(records);
    }
  }

  /** Events of an invoice in the order of the log. */
  List<InvoiceEvent> of(String invoiceId) {
    return events().stream().filter(e -> invoiceId.equals(e.getInvoiceId())).toList();
  }

  List<InvoiceEvent> events() {
    return records.stream().map(r -> WireFormats.INVOICE_EVENT.decode(r.value())).toList();
  }

  List<ConsumerRecord<String, byte[]>> records() {
    return records;
  }
}
