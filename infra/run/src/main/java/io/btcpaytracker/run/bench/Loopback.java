package io.btcpaytracker.run.bench;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** A measurement puts load on what it measures, so it never leaves this machine. */
final class Loopback {
  private Loopback() {}

  /**
   * @throws IllegalArgumentException when the address is of another machine, or of none
   */
  static void require(URI address) {
    if (!isLoopback(address.getHost())) {
      throw new IllegalArgumentException(
          "address '%s' is not on this machine (expected localhost); measure where the system runs"
              .formatted(address));
    }
  }

  private static boolean isLoopback(@Nullable String host) {
    if (host == null) {
      return false;
    }
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
