package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Which events of each invoice a viewer has seen; each must be the very next one it asked for. */
final class TurnBook {
  private final Wish wish;
  private final int invoices;
  private final int turns;
  private final Map<String, Integer> next = new HashMap<>();
  private int finished;

  TurnBook(Wish wish, int invoices, int turns) {
    this.wish = wish;
    this.invoices = invoices;
    this.turns = turns;
  }

  Wish wish() {
    return wish;
  }

  void saw(JsonNode event) {
    String store = event.get("storeId").asString();
    if (!store.equals(TurnWriter.STORE)) {
      assertThat(wish.stores()).as("asked for by who sees store %s", store).isNull();
      return;
    }
    String invoice = event.get("invoiceId").asString();
    int turn = Integer.parseInt(event.get("payment").get("value").asString());
    assertThat(turn)
        .as("turn of %s", invoice)
        .isEqualTo(next.computeIfAbsent(invoice, _ -> after(-1)));
    next.put(invoice, after(turn));
    finished += after(turn) == turns ? 1 : 0;
  }

  private int after(int turn) {
    int next = turn + 1;
    while (next < turns && !wish.admits(TurnWriter.typeOf(next))) {
      next++;
    }
    return next;
  }

  boolean isComplete() {
    return finished == invoices;
  }
}
