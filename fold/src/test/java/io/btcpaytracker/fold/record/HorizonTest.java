package io.btcpaytracker.fold.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.fold.invoice.Histories;
import io.btcpaytracker.fold.invoice.InvoiceState;
import io.btcpaytracker.fold.invoice.Told;
import io.btcpaytracker.fold.record.InvoiceFold.Folding;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A delivery that comes again after it was forgotten does no harm, and a state loses nothing. */
class HorizonTest {
  private static final int HISTORIES = 1_000;

  @Test
  void theBooksAreTheSameWhateverTheStateRemembers() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      List<Told> history = Histories.of(seed);
      InvoiceState forgetful = fold(history, 1);
      InvoiceState mindful = fold(history, InvoiceFold.EFFECTS_MAX);

      assertThat(standing(forgetful)).as("seed %d", seed).isEqualTo(standing(mindful));
    }
  }

  @Test
  void aStateWrittenAndReadIsTheStateThatWas() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      List<Told> history = Histories.of(seed);
      InvoiceState stored = fold(history, 1);
      InvoiceState plain = InvoiceState.before(history.getFirst());
      for (Told told : history) {
        plain = InvoiceState.evolve(plain, told).state();
      }

      assertThat(stored).as("seed %d", seed).isEqualTo(plain);
    }
  }

  private static InvoiceState fold(List<Told> history, int horizon) {
    Map<Object, String> deliveries = new HashMap<>();
    byte @Nullable [] stored = null;
    for (Told told : history) {
      String delivery =
          deliveries.computeIfAbsent(
              List.of(told.fact(), told.at()), _ -> "hook/" + deliveries.size());
      var event = Records.event(told.fact().getClass().getSimpleName(), Channel.WEBHOOK).build();
      var read =
          new ReadEvent(
              event, new EventKey("s", "i"), told.fact(), told.at(), null, delivery, null);
      var before = stored == null ? null : WireFormats.INVOICE_STATE.decode(stored);
      var folding = InvoiceFold.fold(before, read, 0, told.offset(), 1, horizon);
      stored = WireFormats.INVOICE_STATE.encode(((Folding.Folded) folding).state());
    }
    return StateCodec.read(WireFormats.INVOICE_STATE.decode(stored));
  }

  /** What a mark told again may renew is only where in the log it was told. */
  private static Object standing(InvoiceState state) {
    return List.of(
        state.getClass(),
        state.books().additional(),
        state.books().payments(),
        state.books().times(),
        state.books().terms(),
        state.books().refunds());
  }
}
