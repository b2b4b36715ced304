package io.btcpaytracker.dashboard.guard;

import java.util.Locale;
import java.util.Set;

/** This machine's own names. */
public final class Loopback {
  static final Set<String> NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

  private Loopback() {}

  public static boolean isName(String host) {
    return NAMES.contains(host.toLowerCase(Locale.ROOT));
  }
}
