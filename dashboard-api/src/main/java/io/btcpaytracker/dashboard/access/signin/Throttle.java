package io.btcpaytracker.dashboard.access.signin;

import io.btcpaytracker.dashboard.access.AccessProperties;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds guessing: attempts per name and address, per address, and per name from anywhere. An
 * attempt counts before the password is looked at, so that many at once do not slip through; one
 * that succeeds is taken off again.
 */
final class Throttle {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int KEPT_MAX = 10_000;
  private static final float LOAD = 0.75f;

  /** Who has an IPv6 network has 2^64 addresses of it. */
  private static final int NETWORK_BYTES = 8;

  private final AccessProperties settings;
  private final InstantSource clock;
  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > KEPT_MAX;
        }
      };

  private record Count(Instant since, int attempts) {
    boolean isOver(Instant now) {
      return !now.isBefore(since.plus(WINDOW));
    }
  }

  private record Bound(String key, int max) {}

  Throttle(AccessProperties settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Counts an attempt; when it is one too many, how long to wait. */
  synchronized Optional<Duration> tryOnce(String name, String address) {
    Instant now = clock.instant();
    List<Bound> bounds = bounds(name, address);
    Optional<Duration> wait =
        bounds.stream()
            .filter(bound -> count(bound.key(), now).attempts() >= bound.max())
            .map(bound -> Duration.between(now, count(bound.key(), now).since().plus(WINDOW)))
            .max(Duration::compareTo);
    if (wait.isEmpty()) {
      bounds.forEach(bound -> add(bound.key(), 1, now));
    }
    return wait;
  }

  /** The attempt was no guess. */
  synchronized void succeeded(String name, String address) {
    Instant now = clock.instant();
    bounds(name, address).forEach(bound -> add(bound.key(), -1, now));
  }

  private List<Bound> bounds(String name, String address) {
    String network = networkOf(address);
    return List.of(
        new Bound("both " + network + " " + name, settings.failuresPerMinute()),
        new Bound("address " + network, settings.failuresPerAddress()),
        new Bound("name " + name, settings.failuresPerName()));
  }

  private Count count(String key, Instant now) {
    Count count = counts.get(key);
    return count == null || count.isOver(now) ? new Count(now, 0) : count;
  }

  private void add(String key, int attempts, Instant now) {
    Count count = count(key, now);
    counts.put(key, new Count(count.since(), Math.max(0, count.attempts() + attempts)));
  }

  private static String networkOf(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
