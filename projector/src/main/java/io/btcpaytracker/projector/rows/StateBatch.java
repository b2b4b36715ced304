package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The states of a batch, of each invoice the newest, and what of them is news to the rows. */
final class StateBatch {
  private StateBatch() {}

  static void write(Connection connection, List<InvoiceState> states) throws SQLException {
    if (states.isEmpty()) {
      return;
    }
    Collection<InvoiceState> newest = newest(states);
    Map<EventKey, Long> versions = InvoiceRows.versions(connection, newest);
    List<InvoiceState> news =
        newest.stream().filter(state -> state.getLogOffset() > known(versions, state)).toList();
    EffectRows.write(connection, effectsSince(versions, news));
    InvoiceRows.write(connection, news);
    PaymentRows.write(connection, news);
    FoldPositionRows.reach(connection, states);
  }

  private static Collection<InvoiceState> newest(List<InvoiceState> states) {
    Map<EventKey, InvoiceState> newest = new LinkedHashMap<>();
    for (InvoiceState state : states) {
      newest.merge(keyOf(state), state, (a, b) -> a.getLogOffset() > b.getLogOffset() ? a : b);
    }
    return newest.values();
  }

  /**
   * A state carries the effects of the events before it too: also where compaction has removed the
   * states between, or the batch reduced them, each effect gets its row.
   */
  private static List<EffectRows.Row> effectsSince(
      Map<EventKey, Long> versions, List<InvoiceState> states) {
    return states.stream()
        .flatMap(state ->
            state.getEffects().stream()
                .filter(effect -> effect.getLogOffset() > known(versions, state))
                .map(effect -> new EffectRows.Row(state, effect)))
        .toList();
  }

  private static long known(Map<EventKey, Long> versions, InvoiceState state) {
    return versions.getOrDefault(keyOf(state), -1L);
  }

  private static EventKey keyOf(InvoiceState state) {
    return new EventKey(state.getStoreId(), state.getInvoiceId());
  }
}
