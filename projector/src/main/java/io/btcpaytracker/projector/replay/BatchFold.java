package io.btcpaytracker.projector.replay;

import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.fold.record.InvoiceFold;
import io.btcpaytracker.fold.record.InvoiceFold.Folding;
import io.btcpaytracker.fold.record.ReadEvent;
import io.btcpaytracker.projector.rows.FoldedRecord;
import io.btcpaytracker.projector.rows.FoldedRecord.Result;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one batch. An invoice's events stand close together, so most states are
 * decoded and encoded once for several events.
 */
final class BatchFold {
  private final EventReading reading;
  private final StateStore store;
  private final int generation;
  private final Map<String, InvoiceState> changed = new HashMap<>();

  BatchFold(EventReading reading, StateStore store, int generation) {
    this.reading = reading;
    this.store = store;
    this.generation = generation;
  }

  /**
   * @param isTold whether the event itself makes rows too
   */
  FoldedRecord fold(ConsumerRecord<byte[], byte[]> event, boolean isTold) {
    return switch (reading.read(event.key(), event.value())) {
      case EventReading.Result.Refused(String cause) ->
          new FoldedRecord(event, isTold, null, new Result.Refused(cause));
      case EventReading.Result.Understood(ReadEvent read) ->
          new FoldedRecord(event, isTold, read, fold(event, read));
    };
  }

  private Result fold(ConsumerRecord<byte[], byte[]> place, ReadEvent event) {
    String key = event.key().text();
    InvoiceState stored = stateOf(key);
    return switch (InvoiceFold.fold(stored, event, place.partition(), place.offset(), generation)) {
      case Folding.Folded(var state, _) -> {
        changed.put(key, state);
        yield new Result.Became(stored, state);
      }
      case Folding.Repeated _ ->
          stored == null ? new Result.Nothing() : new Result.Became(stored, stored);
      case Folding.Refused(String cause) -> new Result.Refused(cause);
    };
  }

  private @Nullable InvoiceState stateOf(String key) {
    InvoiceState inBatch = changed.get(key);
    return inBatch == null ? store.get(key) : inBatch;
  }

  /** Not before the rows are committed, where a replay may go on from them. */
  void store() {
    store.putAll(changed);
  }
}
