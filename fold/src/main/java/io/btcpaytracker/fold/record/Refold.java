package io.btcpaytracker.fold.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.fold.record.EventReading.Result;
import io.btcpaytracker.fold.record.InvoiceFold.Folding;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folds the records of one invoice afresh, one after the other in log order. */
public final class Refold {
  private final EventKey key;
  private final EventReading reading;
  private final int generation;
  private @Nullable InvoiceState state;

  /**
   * @param generation which fold this is; of the states that are made
   */
  public Refold(EventKey key, EventReading reading, int generation) {
    this.key = key;
    this.reading = reading;
    this.generation = generation;
  }

  /** Empty when no record had an effect. */
  public Optional<InvoiceState> state() {
    return Optional.ofNullable(state);
  }

  /**
   * @param partition place of the record in invoice-events
   * @param offset place of the record in invoice-events
   * @throws IllegalArgumentException when the record is of another invoice
   */
  public void take(byte @Nullable [] recordKey, byte[] value, int partition, long offset) {
    if (recordKey == null || !key.text().equals(new String(recordKey, UTF_8))) {
      throw new IllegalArgumentException(
          "The log invoice-events holds another invoice at partition %d, offset %d (expected %s): it is not the log the rows were made from. Ask ./tracker status."
              .formatted(partition, offset, key.text()));
    }
    // What was refused had no effect then either.
    if (reading.read(recordKey, value) instanceof Result.Understood(var event)
        && InvoiceFold.fold(state, event, partition, offset, generation)
            instanceof Folding.Folded(var next, _)) {
      state = next;
    }
  }
}
