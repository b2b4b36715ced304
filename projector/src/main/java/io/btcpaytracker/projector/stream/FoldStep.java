package io.btcpaytracker.projector.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.fold.record.EventReading.Result;
import io.btcpaytracker.fold.record.InvoiceFold;
import io.btcpaytracker.fold.record.InvoiceFold.Folding;
import io.btcpaytracker.fold.record.ReadEvent;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.EventHeaders;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.WireFormats;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One event in, one record out: the invoice's state after it, or a dead letter. Nothing that stands
 * in a record makes it throw; what it throws comes from the store or the broker.
 */
final class FoldStep extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
  private final EventReading reading;
  private final FoldLog foldLog;
  private final int generation;
  private final DecodedStates decoded = new DecodedStates();
  private @Nullable KeyValueStore<String, byte[]> store;

  FoldStep(EventReading reading, StreamMeters meters, int generation) {
    this.reading = reading;
    this.foldLog = new FoldLog(meters);
    this.generation = generation;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    super.init(context);
    store = context.getStateStore(InvoiceTopology.STORE);
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordMetadata place = context().recordMetadata().orElseThrow();
    switch (reading.read(record.key(), record.value())) {
      case Result.Understood(ReadEvent event) -> fold(record, event, place);
      case Result.Refused(String cause) -> refuse(record, cause, place);
    }
  }

  private void fold(Record<byte[], byte[]> record, ReadEvent event, RecordMetadata place) {
    String key = event.key().text();
    byte[] stored = states().get(key);
    Folding folding =
        InvoiceFold.fold(
            stored == null ? null : decoded.decode(key, stored),
            event,
            place.partition(),
            place.offset(),
            generation);
    foldLog.tell(key, place, folding);
    switch (folding) {
      case Folding.Folded(var state, _) -> {
        byte[] bytes = WireFormats.INVOICE_STATE.encode(state);
        states().put(key, bytes);
        decoded.put(key, bytes, state);
        pass(record, bytes, ofState(record.headers()));
      }
      case Folding.Repeated _ ->
          pass(record, requireNonNull(stored), ofRepeated(record.headers(), place));
      case Folding.Refused(String cause) -> refuse(record, cause, place);
    }
  }

  private void pass(Record<byte[], byte[]> record, byte[] state, Headers headers) {
    context().forward(record.withValue(state).withHeaders(headers), InvoiceTopology.STATES);
  }

  private void refuse(Record<byte[], byte[]> record, String cause, RecordMetadata place) {
    var letter =
        new DeadLetter(
            DeadLetter.Station.FOLD,
            cause,
            new LogPlace(place.topic(), place.partition(), place.offset()));
    foldLog.tell(letter);
    context()
        .forward(record.withHeaders(letter.addTo(record.headers())), InvoiceTopology.DEAD_LETTERS);
  }

  /** The event's own attributes are not the state's; the trace goes on. */
  private static Headers ofState(Headers event) {
    Headers headers = new RecordHeaders();
    headers.add(EventHeaders.CONTENT_TYPE, EventHeaders.AVRO.getBytes(UTF_8));
    Header trace = event.lastHeader(EventHeaders.TRACE_PARENT);
    return trace == null ? headers : headers.add(trace);
  }

  /** The stored state may be ahead of the events of other invoices: readers must not follow it. */
  private static Headers ofRepeated(Headers event, RecordMetadata place) {
    return ofState(event)
        .add(EventHeaders.REPEATED_EVENT, Long.toString(place.offset()).getBytes(UTF_8));
  }

  private KeyValueStore<String, byte[]> states() {
    return requireNonNull(store, "init was not called");
  }
}
