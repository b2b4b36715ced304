package io.btcpaytracker.dashboard.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a viewer of the test asks to see; null means all. */
record Wish(@Nullable List<String> stores, @Nullable List<String> types) {
  static List<Wish> each() {
    List<String> store = List.of(TurnWriter.STORE);
    return List.of(
        new Wish(null, null), new Wish(store, null), new Wish(store, List.of(TurnWriter.RARE)));
  }

  boolean admits(String type) {
    return types == null || types.contains(type);
  }
}
