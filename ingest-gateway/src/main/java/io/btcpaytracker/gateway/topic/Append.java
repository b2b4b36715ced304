package io.btcpaytracker.gateway.topic;

/** What the log said. */
public sealed interface Append {

  /** On the log, on a quorum (or forced to disk where there is none). */
  record Acknowledged(int partition, long offset) implements Append {}

  /**
   * Not known to be on the log. It may still get there: then the sender's retry is a duplicate,
   * which readers know by its originalDeliveryId.
   *
   * @param reason for the operator
   */
  record NotAcknowledged(String reason) implements Append {}
}
