package io.btcpaytracker.run.simulator;

import io.btcpaytracker.run.simulator.story.Mix;
import io.btcpaytracker.sources.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is played, how fast, and towards whom.
 *
 * @param gateway base address, e.g. {@code http://localhost:4001}
 * @param webhookPath path of the source's webhook
 * @param secret every store's webhook secret
 * @param stores how many stores; the same ones every time
 * @param webhooks how many each store has registered; each hears everything
 * @param eventsPerSecond webhooks per second of all stores together, on average
 * @param seed the same seed tells the same stories with the same ids; only times differ
 * @param mix which outcomes, how often
 * @param duration no new invoices after this; null: no end
 * @param invoicesMax no new invoices after so many; null: no end
 * @param lifeSpeed how many times faster invoices live than real ones (15 minutes to pay)
 * @param retryScale multiplies BTCPay's waits between attempts (10 s, 1 min, 6 x 10 min)
 * @param answerTimeout after this an attempt counts as unanswered
 * @param backfill trade of that long before the start is told first, as after a blocked queue
 * @param backfillPerHour invoices of the backfill in a day's busiest hour, all stores together
 * @param zone where the stores are; decides when they are busy
 * @param waitingMax while so many events wait, no new invoices are opened
 * @param historyMax invoices and accepted deliveries remembered; the oldest go first
 */
public record SimulatorSettings(
    URI gateway,
    String webhookPath,
    Secret secret,
    int stores,
    int webhooks,
    double eventsPerSecond,
    long seed,
    Mix mix,
    @Nullable Duration duration,
    @Nullable Long invoicesMax,
    double lifeSpeed,
    double retryScale,
    Duration answerTimeout,
    Duration backfill,
    int backfillPerHour,
    ZoneId zone,
    int waitingMax,
    int historyMax) {

  /**
   * @throws IllegalArgumentException saying all that is wrong
   */
  public SimulatorSettings {
    List<String> violations =
        new Limits()
            .httpAddress("gateway", gateway)
            .within("stores", stores, 1, 1000)
            .within("webhooks", webhooks, 1, 10)
            .within("rate", eventsPerSecond, 0.01, 10_000)
            .within("speed", lifeSpeed, 1, 1e6)
            .within("retry scale", retryScale, 0, 1)
            .within("backfill hours", backfill.toMinutes() / 60.0, 0, 24 * 7)
            .within("backfill per hour", backfillPerHour, 1, 100_000)
            .within("waiting max", waitingMax, 1, 10_000_000)
            .within("history max", historyMax, 1, 10_000_000)
            .positive("answer timeout", answerTimeout)
            .positive("duration", duration)
            .positive("invoices max", invoicesMax)
            .violations();
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", violations));
    }
  }

  /** Demo pace: two events a second, invoices done within seconds to a minute, no end. */
  public static SimulatorSettingsBuilder towards(URI gateway, Secret secret) {
    return new SimulatorSettingsBuilder(gateway, secret);
  }

  /** Full address of the webhook. */
  URI webhook() {
    return gateway.resolve(webhookPath);
  }

  double invoicesPerSecond() {
    return eventsPerSecond / (mix.webhooksPerInvoice() * webhooks);
  }
}
