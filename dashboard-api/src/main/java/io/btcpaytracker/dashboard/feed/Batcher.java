package io.btcpaytracker.dashboard.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Collects records of the log into batches that are not too big for one frame. */
final class Batcher {
  private final EntryReader reader;
  private final int eventsMax;
  private final long bytesMax;
  private final List<Entry> pending = new ArrayList<>();
  private long pendingBytes;
  private Position after;

  Batcher(EntryReader reader, Position start, FeedProperties settings) {
    this.reader = reader;
    this.after = start;
    eventsMax = settings.frameEvents();
    bytesMax = settings.frameSize().toBytes();
  }

  /** Takes a record in; gives a batch when it is full. */
  Optional<Batch> add(ConsumerRecord<byte[], byte[]> logged) {
    reader.read(logged).ifPresent(this::keep);
    after = after.with(logged.partition(), logged.offset() + 1);
    return pending.size() >= eventsMax || pendingBytes >= bytesMax ? cut() : Optional.empty();
  }

  /** What was collected so far. */
  Optional<Batch> cut() {
    if (pending.isEmpty()) {
      return Optional.empty();
    }
    Batch batch = Batch.of(pending, after);
    pending.clear();
    pendingBytes = 0;
    return Optional.of(batch);
  }

  boolean isEmpty() {
    return pending.isEmpty();
  }

  private void keep(Entry entry) {
    pending.add(entry);
    pendingBytes += entry.json().length();
  }
}
