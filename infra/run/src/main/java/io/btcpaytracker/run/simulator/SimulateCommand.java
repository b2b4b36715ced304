package io.btcpaytracker.run.simulator;

import io.btcpaytracker.run.environment.RunningSystem;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.sources.Secret;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./tracker simulate}: plays a BTCPay Server until told to stop. */
@Command(
    name = "simulate",
    sortOptions = false,
    description = "Plays a BTCPay Server towards a gateway: stores, invoices, signed webhooks.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:webhooks were not accepted", "2:bad usage"})
public final class SimulateCommand implements Callable<Integer> {

  /** The command runs in a small heap and reads no history. */
  private static final int WAITING_MAX = 20_000;

  private static final int HISTORY_MAX = 1_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      description = "Base address of the gateway (default: the one ./tracker up runs).")
  private @Nullable URI gateway;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      defaultValue = "/api/webhooks/btcpay/events",
      description = "Path of the webhook (default: ${DEFAULT-VALUE}).")
  private String path = "";

  @Option(
      names = "--secret",
      paramLabel = "SECRET",
      description = "Webhook secret (default: BTCPAY_WEBHOOK_SECRET, or the demo's).")
  private @Nullable String secret;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "2",
      description = "Webhooks per second, about (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--stores",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many stores (default: ${DEFAULT-VALUE}).")
  private int stores;

  @Option(
      names = "--webhooks",
      paramLabel = "N",
      defaultValue = "1",
      description = "Webhooks registered per store, each hears all (default: ${DEFAULT-VALUE}).")
  private int webhooks;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "End after so many minutes (default: at Ctrl-C).")
  private @Nullable Double minutes;

  @Option(
      names = "--invoices",
      paramLabel = "N",
      description = "End after so many invoices have come to their end.")
  private @Nullable Long invoices;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = {
        "Tells the same stories with the same ids (default: another one every time).",
        "A tracker that knows these ids takes them for redeliveries."
      })
  private @Nullable Long seed;

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many times faster than real invoices live (default: ${DEFAULT-VALUE}).")
  private double speed;

  @Option(
      names = "--retry-scale",
      paramLabel = "N",
      defaultValue = "1",
      description = "Multiplies BTCPay's waits between attempts (default: ${DEFAULT-VALUE}).")
  private double retryScale;

  @Option(
      names = "--backfill-hours",
      paramLabel = "N",
      defaultValue = "0",
      description = "First tell the trade of the last hours (default: ${DEFAULT-VALUE}).")
  private double backfillHours;

  @Override
  public Integer call() throws InterruptedException {
    SimulatorSettings settings = settings();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "playing %d stores towards %s, about %s webhooks/s, seed %d%n",
        settings.stores(), settings.webhook(), settings.eventsPerSecond(), settings.seed());
    try (Interruption interruption = Interruption.watch();
        Simulator simulator = Simulator.start(settings, SimulatorConfiguration.clock())) {
      Performance performance = new Performance(simulator, interruption, out);
      performance.playUntil(invoices == null ? simulator::isTradeOver : simulator::isIdle);
      return performance.end() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
  }

  private SimulatorSettings settings() {
    RunningSystem running = RunningSystem.of(TrackerEnvironment.ofProcess());
    try {
      return SimulatorSettings.towards(
              gateway == null ? running.gateway() : gateway,
              secret == null ? running.webhookSecret() : new Secret(secret))
          .webhookPath(path)
          .stores(stores)
          .webhooks(webhooks)
          .eventsPerSecond(rate)
          .seed(seed == null ? SimulatorConfiguration.freshSeed() : seed)
          .duration(minutes == null ? null : Duration.ofMillis((long) (minutes * 60_000)))
          .invoicesMax(invoices)
          .lifeSpeed(speed)
          .retryScale(retryScale)
          .backfill(Duration.ofMinutes((long) (backfillHours * 60)), 40)
          .zone(SimulatorConfiguration.zone())
          .bounds(WAITING_MAX, HISTORY_MAX)
          .build();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
