package io.btcpaytracker.sources;

/** Whether a delivery is what it claims to be. */
public sealed interface Verdict {

  /** Signed with one of the secrets. */
  record Genuine() implements Verdict {}

  /** Not signed, or not by us. The reason is safe to show to the sender. */
  record Forged(String reason) implements Verdict {}
}
