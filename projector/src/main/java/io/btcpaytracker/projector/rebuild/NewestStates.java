package io.btcpaytracker.projector.rebuild;

import static io.btcpaytracker.schemas.Topics.INVOICE_STATES;

import io.btcpaytracker.projector.broker.LogReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;

/** The ends of {@code invoice-states}, which compaction leaves alone. */
final class NewestStates {
  /** So far back, because the end may be a marker and not a record. */
  private static final long RECORDS = 10;

  private NewestStates() {}

  /** The generation that published last; 0 when there are no states. */
  static int generation(Consumer<byte[], byte[]> consumer) {
    var newest = new AtomicInteger();
    LogReader.ends(consumer, List.of(INVOICE_STATES))
        .forEach((place, end) ->
            LogReader.read(
                consumer,
                place,
                Math.max(0, end - RECORDS),
                record -> {
                  PublishedState.of(record)
                      .ifPresent(
                          state -> newest.accumulateAndGet(state.getGeneration(), Math::max));
                  return true;
                }));
    return newest.get();
  }
}
