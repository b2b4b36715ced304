package io.btcpaytracker.run.simulator.webhook;

/** How a receiver took an attempt. */
sealed interface Answer {

  record Status(int code) implements Answer {}

  /** Refused connection, reset, timeout: the event may or may not have arrived. */
  record Silence(String cause) implements Answer {}
}
