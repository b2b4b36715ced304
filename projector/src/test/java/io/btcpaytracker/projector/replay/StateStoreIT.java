package io.btcpaytracker.projector.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.projector.rollup.States;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.Outcome;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateStoreIT {
  /** Together far more than what is kept in memory. */
  private static final int STATES = 400;

  private static final int EFFECTS = 100;

  @TempDir private Path folder;

  @Test
  void statesThatDoNotFitIntoMemoryAreOnDiskAsTheyWereTold() {
    try (StateStore store = StateStore.in(folder.resolve("states"))) {
      IntStream.range(0, STATES).forEach(i -> store.putAll(Map.of(key(i), state(i, 0))));
      store.putAll(Map.of(key(0), state(0, 1), key(STATES - 1), state(STATES - 1, 1)));

      assertThat(store.get(key(0))).isEqualTo(state(0, 1));
      assertThat(store.get(key(1))).isEqualTo(state(1, 0));
      assertThat(store.get(key(STATES - 1))).isEqualTo(state(STATES - 1, 1));
      assertThat(store.get("nobody")).isNull();
      assertThat(all(store))
          .hasSize(STATES)
          .containsEntry(key(0), state(0, 1))
          .containsEntry(key(1), state(1, 0))
          .containsEntry(key(STATES - 1), state(STATES - 1, 1));
    }
  }

  private static Map<String, InvoiceState> all(StateStore store) {
    Map<String, InvoiceState> all = new TreeMap<>();
    store.forEach((key, state) ->
        assertThat(all.put(new String(key, UTF_8), WireFormats.INVOICE_STATE.decode(state)))
            .as("seen once")
            .isNull());
    return all;
  }

  private static String key(int invoice) {
    return "store/I" + invoice;
  }

  private static InvoiceState state(int invoice, long offset) {
    var effect =
        EventEffect.newBuilder()
            .setLogPartition(0)
            .setLogOffset(offset)
            .setOutcome(Outcome.Moved)
            .setFromStatus(InvoiceStatus.Unknown)
            .setToStatus(InvoiceStatus.New)
            .setReason("InvoiceCreated")
            .build();
    return States.state(InvoiceStatus.New)
        .setInvoiceId("I" + invoice)
        .setLogOffset(offset)
        .setEffects(Collections.nCopies(EFFECTS, effect))
        .build();
  }
}
