package io.btcpaytracker.projector.rows;

import static java.util.Objects.requireNonNull;

import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.fold.record.Refold;
import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes states again that never came out of the stream, which may be cut off between its store and
 * its output, or were compacted before they were read. The timeline knows where the log has the
 * events of the invoice.
 */
final class Refolding {
  private static final Logger log = LoggerFactory.getLogger(Refolding.class);

  private final DataSource primary;
  private final LogReader reader;
  private final EventReading reading;

  Refolding(DataSource primary, LogReader reader, EventReading reading) {
    this.primary = primary;
    this.reader = reader;
    this.reading = reading;
  }

  /** Those that the log still gives. */
  List<InvoiceState> of(List<MissingStates> missing) throws SQLException {
    log.atInfo()
        .addKeyValue("invoices", missing.size())
        .log("states did not come out of the stream, they are folded again from the log");
    List<InvoiceState> found = new ArrayList<>();
    try (var consumer = reader.open()) {
      histories(missing)
          .forEach((partition, histories) ->
              LogReader.readAt(
                  consumer,
                  partition,
                  new TreeSet<>(histories.keySet()),
                  event -> requireNonNull(histories.get(event.offset())).take(event, found)));
    }
    return found;
  }

  /** Each place of the log that is to be read, and whose history goes on there. */
  private Map<TopicPartition, SortedMap<Long, History>> histories(List<MissingStates> missing)
      throws SQLException {
    Map<TopicPartition, SortedMap<Long, History>> places = new HashMap<>();
    Map<EventKey, History> byKey = new HashMap<>();
    for (MissingStates states : missing) {
      var history = new History(states, reading);
      byKey.put(InvoiceRows.keyOf(states.newest()), history);
      states.newest().getEffects().stream()
          .filter(effect -> effect.getLogOffset() > states.after())
          .forEach(effect -> put(places, effect, history));
    }
    try (var connection = primary.getConnection()) {
      TimelineRows.places(
          connection,
          List.copyOf(byKey.keySet()),
          (key, partition, offset) ->
              put(places, partition, offset, requireNonNull(byKey.get(key))));
    }
    return places;
  }

  private static void put(
      Map<TopicPartition, SortedMap<Long, History>> places, EventEffect effect, History history) {
    put(places, effect.getLogPartition(), effect.getLogOffset(), history);
  }

  private static void put(
      Map<TopicPartition, SortedMap<Long, History>> places,
      int partition,
      long offset,
      History history) {
    places
        .computeIfAbsent(new TopicPartition(Topics.INVOICE_EVENTS, partition), _ -> new TreeMap<>())
        .put(offset, history);
  }

  /** One invoice, folded up to the last state that is missing. */
  private record History(MissingStates missing, Refold fold) {
    History(MissingStates missing, EventReading reading) {
      this(
          missing,
          new Refold(
              new EventKey(missing.newest().getStoreId(), missing.newest().getInvoiceId()),
              reading,
              missing.newest().getGeneration()));
    }

    void take(ConsumerRecord<byte[], byte[]> event, List<InvoiceState> found) {
      if (event.offset() > missing.offsets().getLast()) {
        return;
      }
      fold.take(event.key(), event.value(), event.partition(), event.offset());
      if (missing.offsets().contains(event.offset())) {
        fold.state().ifPresent(found::add);
      }
    }
  }
}
