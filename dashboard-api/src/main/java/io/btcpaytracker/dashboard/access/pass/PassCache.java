package io.btcpaytracker.dashboard.access.pass;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was looked up of late; the least recently used goes when there is too much of it. */
final class PassCache {
  private static final float LOAD = 0.75f;

  private final Map<String, Known> known;

  /**
   * A looked-up pass.
   *
   * @param at when it was looked up
   */
  record Known(Pass pass, Instant at) {
    boolean isFresh(Instant now, Duration within) {
      return now.isBefore(at.plus(within));
    }
  }

  PassCache(int max) {
    known =
        new LinkedHashMap<>(16, LOAD, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > max;
          }
        };
  }

  synchronized Optional<Known> get(String key) {
    return Optional.ofNullable(known.get(key));
  }

  synchronized void put(String key, Pass pass, Instant now) {
    known.put(key, new Known(pass, now));
  }

  /** The same look-up, with more known of it. */
  synchronized void replace(String key, Pass pass) {
    known.computeIfPresent(key, (_, before) -> new Known(pass, before.at()));
  }

  synchronized void remove(String key) {
    known.remove(key);
  }

  synchronized void clear() {
    known.clear();
  }
}
