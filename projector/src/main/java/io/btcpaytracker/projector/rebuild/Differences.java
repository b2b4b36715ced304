package io.btcpaytracker.projector.rebuild;

import static io.btcpaytracker.schemas.Topics.INVOICE_STATES;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.schemas.EventHeaders;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What {@code invoice-states} says otherwise than a generation that is to become the current one.
 * Where the newest state there is beyond that of the generation, its stream will come by and pass
 * on its own, because it stands before that event.
 */
final class Differences {
  private final String changelog;

  /** By partition of the changelog the offsets of the states to be published. */
  private final Map<Integer, Set<Long>> places = new HashMap<>();

  private Differences(String changelog) {
    this.changelog = changelog;
  }

  /** One partition after the other, which bounds the memory. */
  static Differences find(Consumer<byte[], byte[]> consumer, String changelog) {
    var differences = new Differences(changelog);
    for (TopicPartition place : LogReader.ends(consumer, List.of(changelog)).keySet()) {
      Map<String, StateVersion> own = versions(consumer, place);
      Map<String, StateVersion> published =
          versions(consumer, new TopicPartition(INVOICE_STATES, place.partition()));
      Set<Long> differing = new HashSet<>();
      own.forEach((key, version) -> {
        if (version.replaces(published.get(key))) {
          differing.add(version.place());
        }
      });
      if (!differing.isEmpty()) {
        differences.places.put(place.partition(), differing);
      }
    }
    return differences;
  }

  private static Map<String, StateVersion> versions(
      Consumer<byte[], byte[]> consumer, TopicPartition place) {
    Map<String, StateVersion> newest = new HashMap<>();
    LogReader.readWhole(
        consumer,
        place,
        record -> {
          StateVersion.of(record)
              .ifPresent(version -> newest.put(new String(record.key(), UTF_8), version));
          return true;
        });
    return newest;
  }

  int count() {
    return places.values().stream().mapToInt(Set::size).sum();
  }

  /** As states of the given generation, so that they count as newer. */
  void publish(Consumer<byte[], byte[]> consumer, StateProducer producer, int generation) {
    places.forEach((partition, offsets) -> {
      Set<Long> missing = new HashSet<>(offsets);
      LogReader.readWhole(
          consumer,
          new TopicPartition(changelog, partition),
          record -> {
            if (missing.remove(record.offset())) {
              producer.send(published(partition, record.key(), record.value(), generation));
            }
            return !missing.isEmpty();
          });
    });
    producer.finish();
  }

  private static ProducerRecord<byte[], byte[]> published(
      int partition, byte[] key, byte[] value, int generation) {
    InvoiceState state = WireFormats.INVOICE_STATE.decode(value);
    byte[] renumbered =
        WireFormats.INVOICE_STATE.encode(
            InvoiceState.newBuilder(state).setGeneration(generation).build());
    var record = new ProducerRecord<>(INVOICE_STATES, partition, key, renumbered);
    record.headers().add(EventHeaders.CONTENT_TYPE, EventHeaders.AVRO.getBytes(UTF_8));
    return record;
  }
}
