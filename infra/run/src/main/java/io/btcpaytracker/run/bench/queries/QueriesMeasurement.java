package io.btcpaytracker.run.bench.queries;

import io.btcpaytracker.run.bench.BenchSystem;
import io.btcpaytracker.run.bench.Percentiles;
import io.btcpaytracker.run.launcher.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Adds invoices, asks every question, and again with more of them. */
final class QueriesMeasurement {
  /** For the compilers and the caches, here and there. */
  private static final int WARM_UP = 20;

  private final BenchSystem system;
  private final QueriesSettings settings;
  private final Instant newest;
  private final LongSupplier nanos;
  private final Progress progress;

  /**
   * @param newest when the newest invoice was opened
   */
  QueriesMeasurement(
      BenchSystem system,
      QueriesSettings settings,
      Instant newest,
      LongSupplier nanos,
      Progress progress) {
    this.system = system;
    this.settings = settings;
    this.newest = newest;
    this.nanos = nanos;
    this.progress = progress;
  }

  /**
   * @throws UnansweredException when a question was answered by a problem
   */
  QueriesResult run() throws IOException, InterruptedException, SQLException {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    double load = machine.getSystemLoadAverage();
    List<QueriesResult.Size> sizes = new ArrayList<>();
    var stock = new Stock(system, newest);
    try (var asker = new Asker(system.dashboardAddress(), nanos)) {
      for (int invoices : settings.invoices()) {
        progress.say("%,d invoices: writing rows ...".formatted(invoices));
        stock.grow(invoices);
        progress.say("%,d invoices: asking ...".formatted(invoices));
        sizes.add(
            new QueriesResult.Size(invoices, timings(asker, new Questions(invoices, newest))));
      }
    }
    return new QueriesResult(machine.getAvailableProcessors(), load, sizes);
  }

  private List<QueriesResult.Timing> timings(Asker asker, Questions questions)
      throws IOException, InterruptedException {
    List<QueriesResult.Timing> timings = new ArrayList<>();
    for (Questions.Question question : questions.all(asker)) {
      ask(asker, question, WARM_UP);
      var timing =
          new QueriesResult.Timing(
              question.name(), Percentiles.ofNanos(ask(asker, question, settings.requests())));
      progress.say("  " + timing.line());
      timings.add(timing);
    }
    return timings;
  }

  private static long[] ask(Asker asker, Questions.Question question, int times)
      throws IOException, InterruptedException {
    long[] took = new long[times];
    for (int i = 0; i < times; i++) {
      took[i] = asker.nanosOf(question.path().get());
    }
    return took;
  }
}
