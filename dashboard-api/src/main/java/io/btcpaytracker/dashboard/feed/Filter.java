package io.btcpaytracker.dashboard.feed;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.btcpaytracker.dashboard.access.StoreLimit;
import java.util.Optional;
import java.util.Set;

/** Which events a viewer wants; an absent set means all. */
record Filter(Optional<Set<String>> stores, Optional<Set<String>> types) {
  static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

  /** All of the stores one may see. */
  static Filter of(StoreLimit limit) {
    return new Filter(limit.only(), Optional.empty());
  }

  boolean admits(Entry entry) {
    String store = entry.storeId();
    return stores.map(wanted -> store != null && wanted.contains(store)).orElse(true)
        && types.map(wanted -> wanted.contains(entry.type())).orElse(true);
  }

  /** What both admit. */
  Filter and(Filter other) {
    return new Filter(common(stores, other.stores), common(types, other.types));
  }

  private static Optional<Set<String>> common(
      Optional<Set<String>> these, Optional<Set<String>> those) {
    return these.isEmpty() || those.isEmpty()
        ? these.or(() -> those)
        : Optional.of(
            these.get().stream().filter(those.get()::contains).collect(toUnmodifiableSet()));
  }
}
