package io.btcpaytracker.run.simulator;

import io.btcpaytracker.run.simulator.story.Mix;
import io.btcpaytracker.sources.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Changes some of the defaults; each is explained at {@link SimulatorSettings}. */
public final class SimulatorSettingsBuilder {
  private final URI gateway;
  private final Secret secret;
  private String webhookPath = "/api/webhooks/btcpay/events";
  private int stores = 4;
  private int webhooks = 1;
  private double eventsPerSecond = 2;
  private long seed = 1;
  private Mix mix = Mix.everyday();
  private @Nullable Duration duration;
  private @Nullable Long invoicesMax;
  private double lifeSpeed = 60;
  private double retryScale = 1;
  private Duration answerTimeout = Duration.ofSeconds(100);
  private Duration backfill = Duration.ZERO;
  private int backfillPerHour = 40;
  private ZoneId zone = ZoneOffset.UTC;
  private int waitingMax = 100_000;
  private int historyMax = 20_000;

  SimulatorSettingsBuilder(URI gateway, Secret secret) {
    this.gateway = gateway;
    this.secret = secret;
  }

  public SimulatorSettingsBuilder webhookPath(String path) {
    this.webhookPath = path;
    return this;
  }

  public SimulatorSettingsBuilder stores(int count) {
    this.stores = count;
    return this;
  }

  public SimulatorSettingsBuilder webhooks(int perStore) {
    this.webhooks = perStore;
    return this;
  }

  public SimulatorSettingsBuilder eventsPerSecond(double rate) {
    this.eventsPerSecond = rate;
    return this;
  }

  public SimulatorSettingsBuilder seed(long number) {
    this.seed = number;
    return this;
  }

  public SimulatorSettingsBuilder mix(Mix outcomes) {
    this.mix = outcomes;
    return this;
  }

  public SimulatorSettingsBuilder duration(@Nullable Duration untilLastInvoice) {
    this.duration = untilLastInvoice;
    return this;
  }

  public SimulatorSettingsBuilder invoicesMax(@Nullable Long count) {
    this.invoicesMax = count;
    return this;
  }

  public SimulatorSettingsBuilder lifeSpeed(double factor) {
    this.lifeSpeed = factor;
    return this;
  }

  public SimulatorSettingsBuilder retryScale(double factor) {
    this.retryScale = factor;
    return this;
  }

  public SimulatorSettingsBuilder answerTimeout(Duration timeout) {
    this.answerTimeout = timeout;
    return this;
  }

  public SimulatorSettingsBuilder backfill(Duration before, int perBusiestHour) {
    this.backfill = before;
    this.backfillPerHour = perBusiestHour;
    return this;
  }

  public SimulatorSettingsBuilder zone(ZoneId ofStores) {
    this.zone = ofStores;
    return this;
  }

  public SimulatorSettingsBuilder bounds(int waiting, int history) {
    this.waitingMax = waiting;
    this.historyMax = history;
    return this;
  }

  public SimulatorSettings build() {
    return new SimulatorSettings(
        gateway,
        webhookPath,
        secret,
        stores,
        webhooks,
        eventsPerSecond,
        seed,
        mix,
        duration,
        invoicesMax,
        lifeSpeed,
        retryScale,
        answerTimeout,
        backfill,
        backfillPerHour,
        zone,
        waitingMax,
        historyMax);
  }
}
