package io.btcpaytracker.run.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with settings, so that it can be said at once. */
final class Limits {
  private final List<String> violations = new ArrayList<>();

  List<String> violations() {
    return List.copyOf(violations);
  }

  Limits within(String name, double value, double from, double to) {
    if (!(value >= from && value <= to)) {
      violations.add(
          "%s %s is out of range (expected %s to %s); give another %s"
              .formatted(name, plain(value), plain(from), plain(to), name));
    }
    return this;
  }

  Limits positive(String name, @Nullable Duration value) {
    return value == null ? this : positive(name, (Long) value.toMillis());
  }

  Limits positive(String name, @Nullable Long value) {
    if (value != null && value <= 0) {
      violations.add(
          "%s %d is not possible (expected above 0); leave it out for no end, or give more"
              .formatted(name, value));
    }
    return this;
  }

  Limits httpAddress(String name, URI address) {
    boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!http || address.getHost() == null) {
      violations.add(
          "%s '%s' is not an address (expected http://host:port); give the gateway's base address"
              .formatted(name, address));
    }
    return this;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
