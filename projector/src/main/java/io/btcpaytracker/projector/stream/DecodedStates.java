package io.btcpaytracker.projector.stream;

import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.util.Arrays;
import org.apache.kafka.common.cache.LRUCache;

/**
 * The last states that were made: one that the store hands back byte for byte need not be decoded.
 */
final class DecodedStates {
  private static final int STATES_MAX = 256;

  private record Decoded(byte[] bytes, InvoiceState state) {}

  private final LRUCache<String, Decoded> newest = new LRUCache<>(STATES_MAX);

  void put(String key, byte[] bytes, InvoiceState state) {
    newest.put(key, new Decoded(bytes, state));
  }

  InvoiceState decode(String key, byte[] stored) {
    Decoded known = newest.get(key);
    return known != null && Arrays.equals(known.bytes(), stored)
        ? known.state()
        : WireFormats.INVOICE_STATE.decode(stored);
  }
}
