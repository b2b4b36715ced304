package io.btcpaytracker.run.bench;

import io.btcpaytracker.sources.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * What is measured, and how hard.
 *
 * @param webhook full address of the webhook
 * @param secret the webhook's secret
 * @param feed address of the live feed, ws://host:port/ws/events
 * @param standby database the rows are read from
 * @param rate webhooks per second
 * @param duration how long is counted
 * @param warmUp sent before, at the same rate, and not counted
 * @param patience how long the last ones may take before they count as missing
 */
public record LatencySettings(
    URI webhook,
    Secret secret,
    URI feed,
    Standby standby,
    int rate,
    Duration duration,
    Duration warmUp,
    Duration patience) {
  private static final int WEBHOOKS_MAX = 200_000;

  /** Where the standby is. */
  public record Standby(String jdbcUrl, String user, Secret password) {}

  /**
   * @throws IllegalArgumentException saying what is wrong
   */
  public LatencySettings {
    Loopback.require(webhook);
    Loopback.require(feed);
    Loopback.require(URI.create(standby.jdbcUrl().replaceFirst("^jdbc:", "")));
    long webhooks = rate * duration.toSeconds();
    if (rate < 1 || webhooks < 1 || webhooks > WEBHOOKS_MAX) {
      throw new IllegalArgumentException(
          "%d webhooks/s for %d s cannot be measured (expected 1 to %d webhooks in all); change rate or seconds"
              .formatted(rate, duration.toSeconds(), WEBHOOKS_MAX));
    }
  }
}
