package io.btcpaytracker.run.bench.projection;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long a log a measurement begins with; the same for all that begin with one. */
final class BacklogOptions {
  private static final long EVENTS_PER_INVOICE = 10;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Events on the log before the projector starts (default: ${DEFAULT-VALUE}).")
  private long events;

  @Option(
      names = "--invoices",
      paramLabel = "N",
      description = "Invoices they are about (default: a tenth of the events).")
  private @Nullable Long invoices;

  @Option(
      names = "--stores",
      paramLabel = "N",
      defaultValue = "6",
      description = "Stores the invoices are of (default: ${DEFAULT-VALUE}).")
  private int stores;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed tells the same events (default: ${DEFAULT-VALUE}).")
  private long seed;

  /**
   * @throws ParameterException when they cannot be measured
   */
  ProjectionSettings settings() {
    try {
      return new ProjectionSettings(
          events, requireNonNullElse(invoices, events / EVENTS_PER_INVOICE), stores, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
