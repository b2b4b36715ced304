package io.btcpaytracker.gateway.topic;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What the station measures. */
final class AppendMeters {
  private final MeterRegistry registry;
  private final Timer acknowledged;
  private final Timer refused;

  AppendMeters(MeterRegistry registry) {
    this.registry = registry;
    this.acknowledged = timer("acknowledged");
    this.refused = timer("refused");
  }

  void took(Append append, long nanos) {
    Timer timer =
        switch (append) {
          case Append.Acknowledged _ -> acknowledged;
          case Append.NotAcknowledged _ -> refused;
        };
    timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  void inFlight(Supplier<Number> count) {
    Gauge.builder("ingest.appends.in.flight", count)
        .description("Records handed to the producer and not yet acknowledged")
        .register(registry);
  }

  void topicDifferences(Supplier<Number> count) {
    Gauge.builder("ingest.topic.differences", count)
        .description("Ways in which existing topics are not as they must be")
        .register(registry);
  }

  private Timer timer(String outcome) {
    return Timer.builder("ingest.append")
        .description("From the finished envelope to the log's word")
        .tag("outcome", outcome)
        .publishPercentileHistogram()
        .register(registry);
  }
}
