package io.btcpaytracker.projector.stream;

import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.schemas.Topics;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The whole stream.
 *
 * <pre>
 * invoice-events ─ fold ─┬─ invoice-states
 *                   │    └─ projector.dead-letters
 *             invoice-state (store)
 * </pre>
 *
 * At-least-once with a fold that can be repeated, see docs/decisions/0004. Every event leaves
 * exactly one record: the state after it, or a dead letter. All names are fixed, as the store's
 * contents outlive a release.
 */
public final class InvoiceTopology {
  static final String EVENTS = "invoice-events";
  static final String FOLD = "fold";
  static final String STORE = "invoice-state";
  static final String STATES = "invoice-states";
  static final String DEAD_LETTERS = "dead-letters";

  /** Holds the store of a stream, by what names the stream's consumer group. */
  public static String changelogOf(String applicationId) {
    return "%s-%s-changelog".formatted(applicationId, STORE);
  }

  private final EventReading reading;
  private final StreamMeters meters;
  private final Map<String, String> changelogConfig;
  private final int generation;

  /**
   * @param changelogConfig must make the changelog as durable as the states: were it to lose its
   *     end in a power cut, events committed as folded would be missing from the store
   * @param generation which fold this is; marks the states
   */
  InvoiceTopology(
      EventReading reading,
      StreamMeters meters,
      Map<String, String> changelogConfig,
      int generation) {
    this.reading = reading;
    this.meters = meters;
    this.generation = generation;
    this.changelogConfig = Map.copyOf(changelogConfig);
  }

  Topology build() {
    var bytesIn = new ByteArrayDeserializer();
    var bytesOut = new ByteArraySerializer();
    return new Topology()
        .addSource(EVENTS, bytesIn, bytesIn, Topics.INVOICE_EVENTS)
        .addProcessor(FOLD, () -> new FoldStep(reading, meters, generation), EVENTS)
        .addStateStore(store(), FOLD)
        .addSink(STATES, Topics.INVOICE_STATES, bytesOut, bytesOut, FOLD)
        .addSink(DEAD_LETTERS, Topics.PROJECTOR_DEAD_LETTERS, bytesOut, bytesOut, FOLD);
  }

  /**
   * By key the newest state, in the bytes that stand on {@code invoice-states}. Without a cache,
   * which was measured to save nothing: an invoice rarely has two events in one commit interval.
   */
  private StoreBuilder<KeyValueStore<String, byte[]>> store() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
        .withCachingDisabled()
        .withLoggingEnabled(changelogConfig);
  }
}
