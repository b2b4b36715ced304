package io.btcpaytracker.dashboard.invoices;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.fold.record.EventReading.Result;
import io.btcpaytracker.fold.record.InvoiceFold;
import io.btcpaytracker.fold.record.InvoiceFold.Folding;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Folds the records of one invoice, one after the other in log order. */
final class PastFold {
  /** Its states become no rows. */
  private static final int NO_GENERATION = 0;

  private final EventKey key;
  private final EventReading reading;
  private @Nullable InvoiceState state;

  PastFold(EventKey key, EventReading reading) {
    this.key = key;
    this.reading = reading;
  }

  /** Empty when no record had an effect. */
  Optional<InvoiceState> state() {
    return Optional.ofNullable(state);
  }

  /**
   * @throws ProblemException when the record is of another invoice
   */
  void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null || !key.text().equals(new String(record.key(), UTF_8))) {
      throw new ProblemException(
          ProblemKind.UNAVAILABLE,
          "The log invoice-events holds another invoice at partition %d, offset %d (expected %s): it is not the log the rows were made from. Ask ./tracker status."
              .formatted(record.partition(), record.offset(), key.text()));
    }
    // What was refused had no effect then either.
    if (reading.read(record.key(), record.value()) instanceof Result.Understood(var event)
        && InvoiceFold.fold(state, event, record.partition(), record.offset(), NO_GENERATION)
            instanceof Folding.Folded(var next, _)) {
      state = next;
    }
  }
}
