package io.btcpaytracker.run.simulator.webhook;

/**
 * What became of the events so far.
 *
 * @param queued events that were to be told
 * @param sent attempts made
 * @param accepted events answered with 2xx
 * @param retried attempts after the first of an event
 * @param dropped events given up: refused for good, or out of attempts
 * @param forgotten events lost by a restart
 */
public record Counts(
    long queued, long sent, long accepted, long retried, long dropped, long forgotten) {

  /** Events not yet accepted, dropped or forgotten. */
  public long waiting() {
    return queued - accepted - dropped - forgotten;
  }
}
