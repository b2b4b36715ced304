package io.btcpaytracker.projector.stream;

import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceState;
import org.apache.kafka.common.cache.LRUCache;

/**
 * The last states that were made, so that one which the store's cache hands back need not be
 * decoded. Recognised by the array itself: what the store reads from elsewhere is decoded.
 */
final class DecodedStates {
  private static final int STATES_MAX = 256;

  private record Decoded(byte[] bytes, InvoiceState state) {}

  private final LRUCache<String, Decoded> newest = new LRUCache<>(STATES_MAX);

  void put(String key, byte[] bytes, InvoiceState state) {
    newest.put(key, new Decoded(bytes, state));
  }

  @SuppressWarnings("ReferenceEquality") // that very array, not one like it
  InvoiceState decode(String key, byte[] stored) {
    Decoded known = newest.get(key);
    return known != null && known.bytes() == stored
        ? known.state()
        : WireFormats.INVOICE_STATE.decode(stored);
  }
}
