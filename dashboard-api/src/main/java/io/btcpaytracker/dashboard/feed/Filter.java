package io.btcpaytracker.dashboard.feed;

import java.util.Optional;
import java.util.Set;

/** Which events a viewer wants; an absent set means all. */
record Filter(Optional<Set<String>> stores, Optional<Set<String>> types) {
  static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

  boolean admits(Entry entry) {
    String store = entry.storeId();
    return stores.map(wanted -> store != null && wanted.contains(store)).orElse(true)
        && types.map(wanted -> wanted.contains(entry.type())).orElse(true);
  }
}
