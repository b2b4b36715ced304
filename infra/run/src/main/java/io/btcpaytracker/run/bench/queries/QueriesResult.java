package io.btcpaytracker.run.bench.queries;

import static java.util.stream.Collectors.joining;

import io.btcpaytracker.run.bench.Percentiles;
import java.util.List;

/**
 * What came out.
 *
 * @param processors of this machine
 * @param loadAverage of this machine before the measurement: what else was going on
 */
record QueriesResult(int processors, double loadAverage, List<Size> sizes) {

  /** All questions with so many invoices. */
  record Size(int invoices, List<Timing> timings) {}

  /** One question. */
  record Timing(String question, Percentiles millis) {
    String line() {
      return "%-34s%18s".formatted(question, figures());
    }

    private String figures() {
      return "%.1f / %.1f".formatted(millis.p50(), millis.p99());
    }
  }

  /** A line per question: p50 and p99 in milliseconds at each size. */
  String table() {
    StringBuilder table = new StringBuilder("%-34s".formatted("p50 / p99 in ms"));
    sizes.forEach(size -> table.append("%,18d".formatted(size.invoices())));
    table.append(System.lineSeparator());
    for (int i = 0; i < sizes.getFirst().timings().size(); i++) {
      table.append(line(i)).append(System.lineSeparator());
    }
    return table.toString();
  }

  private String line(int question) {
    String name = sizes.getFirst().timings().get(question).question();
    return "%-34s".formatted(name)
        + sizes.stream()
            .map(size -> "%18s".formatted(size.timings().get(question).figures()))
            .collect(joining());
  }
}
