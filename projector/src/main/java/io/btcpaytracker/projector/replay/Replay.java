package io.btcpaytracker.projector.replay;

import static io.btcpaytracker.schemas.Topics.INVOICE_EVENTS;
import static io.btcpaytracker.schemas.Topics.PROJECTOR_DEAD_LETTERS;
import static io.btcpaytracker.schemas.Topics.REJECTED_DELIVERIES;
import static io.btcpaytracker.schemas.Topics.STORE_EVENTS;
import static java.util.Objects.requireNonNull;

import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.projector.rows.FoldedRecord;
import io.btcpaytracker.projector.rows.FoldedRecord.Result.Nothing;
import io.btcpaytracker.projector.rows.FreshRows;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the log from a place to a place and writes the rows it makes. It reads for itself, in no
 * group, and commits each batch with its positions, unless it is told to leave that to the caller.
 */
public final class Replay {
  /** All that make rows; states are made here. */
  public static final Set<String> TOPICS =
      Set.of(INVOICE_EVENTS, STORE_EVENTS, REJECTED_DELIVERIES, PROJECTOR_DEAD_LETTERS);

  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final EventReading reading;
  private final StateStore store;
  private final FreshRows rows;
  private final int generation;
  private final Pace pace;
  private final Progress progress;
  private final Map<TopicPartition, Long> positions = new HashMap<>();

  /**
   * @param generation marks the states
   * @param progress is told how many records have been taken in, batch by batch
   */
  public Replay(
      Consumer<byte[], byte[]> consumer,
      EventReading reading,
      StateStore store,
      FreshRows rows,
      int generation,
      Pace pace,
      Progress progress) {
    this.consumer = consumer;
    this.reading = reading;
    this.store = store;
    this.rows = rows;
    this.generation = generation;
    this.pace = pace;
    this.progress = progress;
  }

  /** Without regard to its pace from now on. */
  public void hurry() {
    pace.hurry();
  }

  /** Instead of from the start. */
  public void startAt(Map<TopicPartition, Long> places) {
    positions.putAll(places);
  }

  /** Where it stands: the next offset of each partition. */
  public Map<TopicPartition, Long> positions() {
    return Map.copyOf(positions);
  }

  /** How many records there are between here and there. */
  public long distance(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
        .sum();
  }

  /**
   * From nowhere into empty tables, as far as this, in much less time than by {@link #to}; but for
   * dead letters, which come after: those of this fold are known then.
   */
  public void load(Map<TopicPartition, Long> ends) throws SQLException, InterruptedException {
    Until until = Until.all(ends);
    rows.beginLoad();
    try (var writer = new LoadWriter(rows, progress)) {
      read(
          places(until, place -> !isOfDeadLetters(place)),
          until,
          (batch, fold) -> {
            fold.store();
            writer.write(batch);
            pace.keep(batch.size());
          });
      progress.enter("writing the states");
      writer.writeStates(store);
    }
    progress.enter("making the indexes");
    rows.readOnAt(positions);
    rows.endLoad();
  }

  /** Each batch in a transaction of its own. */
  public void to(Map<TopicPartition, Long> ends) throws SQLException, InterruptedException {
    run(
        Until.all(ends),
        (batch, fold) -> {
          write(batch);
          rows.commit();
          fold.store();
          progress.advance(batch.size());
          pace.keep(batch.size());
        });
  }

  /** Within the caller's transaction. */
  public void within(Until until) throws SQLException, InterruptedException {
    run(
        until,
        (batch, fold) -> {
          write(batch);
          fold.store();
          progress.advance(batch.size());
        });
  }

  /** Of invoice-events only what stands at these places, within the caller's transaction. */
  public void only(Map<TopicPartition, SortedSet<Long>> places, Until until)
      throws SQLException, InterruptedException {
    BatchFold fold = new BatchFold(reading, store, generation);
    List<FoldedRecord> batch = new ArrayList<>();
    places.forEach((place, offsets) -> batch.addAll(foldedAt(place, offsets, until, fold)));
    rows.write(batch);
    progress.advance(batch.size());
  }

  private List<FoldedRecord> foldedAt(
      TopicPartition place, SortedSet<Long> offsets, Until until, BatchFold fold) {
    List<FoldedRecord> batch = new ArrayList<>();
    LogReader.readAt(
        consumer, place, offsets, record -> batch.addAll(folded(List.of(record), until, fold)));
    return batch;
  }

  /** What becomes of a batch. */
  private interface Taking {
    void take(List<FoldedRecord> batch, BatchFold fold) throws SQLException, InterruptedException;
  }

  private void write(List<FoldedRecord> batch) throws SQLException, InterruptedException {
    rows.write(batch);
    rows.readOnAt(positions);
  }

  /** Dead letters last: those of this fold are known by then. */
  private void run(Until until, Taking taking) throws SQLException, InterruptedException {
    read(places(until, place -> !isOfDeadLetters(place)), until, taking);
    read(places(until, Replay::isOfDeadLetters), until, taking);
  }

  private List<TopicPartition> places(Until until, Predicate<TopicPartition> which) {
    return until.ends().entrySet().stream()
        .filter(end -> positions.getOrDefault(end.getKey(), 0L) < end.getValue())
        .map(Map.Entry::getKey)
        .filter(which)
        .toList();
  }

  private static boolean isOfDeadLetters(TopicPartition place) {
    return place.topic().equals(PROJECTOR_DEAD_LETTERS);
  }

  private void read(List<TopicPartition> places, Until until, Taking taking)
      throws SQLException, InterruptedException {
    Map<TopicPartition, Long> ends = until.ends();
    Set<TopicPartition> missing = new HashSet<>(places);
    consumer.assign(missing);
    // Those that were assigned before are as they were left.
    consumer.resume(missing);
    missing.forEach(place -> consumer.seek(place, positions.getOrDefault(place, 0L)));
    while (!missing.isEmpty()) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      List<TopicPartition> reached =
          missing.stream()
              .filter(place -> consumer.position(place) >= requireNonNull(ends.get(place)))
              .toList();
      consumer.pause(reached);
      missing.removeAll(reached);
      BatchFold fold = new BatchFold(reading, store, generation);
      List<FoldedRecord> batch = folded(records, until, fold);
      // Markers and what retention has removed have offsets too.
      reached.forEach(place -> positions.put(place, ends.get(place)));
      taking.take(batch, fold);
    }
  }

  private List<FoldedRecord> folded(
      Iterable<ConsumerRecord<byte[], byte[]>> records, Until until, BatchFold fold) {
    List<FoldedRecord> batch = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      var place = new TopicPartition(record.topic(), record.partition());
      boolean isTold = until.isTold(place, record.offset());
      boolean isFolded =
          record.topic().equals(INVOICE_EVENTS) && until.isFolded(place, record.offset());
      if (isTold || isFolded) {
        batch.add(
            isFolded
                ? fold.fold(record, isTold)
                : new FoldedRecord(record, isTold, null, new Nothing()));
        positions.put(place, record.offset() + 1);
      }
    }
    return batch;
  }
}
