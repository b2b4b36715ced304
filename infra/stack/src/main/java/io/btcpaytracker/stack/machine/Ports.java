package io.btcpaytracker.stack.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback address, the only one the stack ever listens on. */
public final class Ports {
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int TRIES_MAX = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private Ports() {}

  /**
   * A port nobody listens on at this moment. Below the range (32768 and up on Linux) that systems
   * take the near ends of connections from, so that no connection has it before the server does.
   */
  public static int free() {
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new StackException(
        "no free port was found in %d tries between %d and %d (expected most to be free); stop what listens there"
            .formatted(TRIES_MAX, FIRST, LAST));
  }

  /** {@code port} itself, or a free one when it is 0. */
  public static int orFree(int port) {
    return port == 0 ? free() : port;
  }

  /** As {@link #orFree}, and never {@code other}, which is given away but may not be taken yet. */
  public static int orFreeBeside(int port, int other) {
    int found = orFree(port);
    while (port == 0 && found == other) {
      found = free();
    }
    return found;
  }

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /**
   * Insists after a moment: a process that is being spawned holds copies of our sockets until it
   * has closed them, also that of a test whether the port is free.
   *
   * @param server for the message: who wants the port
   * @param setting the environment name that moves it
   */
  public static void requireFree(int port, String server, String setting) {
    if (!Waiting.until(PATIENCE, () -> isFree(port))) {
      throw new StackException(
          "%s cannot listen on 127.0.0.1: port %d is taken (expected a free port); stop the process that holds it, or set %s to another port"
              .formatted(server, port, setting));
    }
  }
}
