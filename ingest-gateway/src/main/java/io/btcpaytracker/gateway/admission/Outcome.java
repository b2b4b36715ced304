package io.btcpaytracker.gateway.admission;

import io.btcpaytracker.gateway.envelope.Envelope;
import io.btcpaytracker.gateway.topic.Append.Acknowledged;

/** What becomes of a webhook. */
public sealed interface Outcome {

  /** On the log: only this is a 2xx. */
  record Accepted(Envelope envelope, Acknowledged place) implements Outcome {}

  /**
   * Not accepted.
   *
   * @param detail safe to show to the sender
   * @param body what was read of it
   */
  record Refused(Refusal refusal, String detail, byte[] body) implements Outcome {
    private static final byte[] NOTHING = {};

    Refused(Refusal refusal, String detail) {
      this(refusal, detail, NOTHING);
    }
  }
}
