package io.btcpaytracker.run.bench.projection;

import java.util.Locale;

/**
 * What a rebuild was measured to do.
 *
 * @param reading of the same log by a plain consumer
 * @param rebuild from the order to the switched generation
 */
public record RebuildResult(long events, long invoices, int processors, Pass reading, Pass rebuild)
    implements Aside.Result {

  /** The share of the reading limit that is reached. */
  public double ofReading() {
    return rebuild.eventsPerSecond() / reading.eventsPerSecond();
  }

  @Override
  public String table() {
    return String.format(
        Locale.ROOT,
        """
        %,d events of %,d invoices, %d processors
                      events/s   CPU \u00b5s/event
        reading     %,10.0f   %,10.0f
        rebuild     %,10.0f   %,10.0f
        rebuild / reading %.3f
        """,
        events,
        invoices,
        processors,
        reading.eventsPerSecond(),
        reading.cpuMicrosPerEvent(),
        rebuild.eventsPerSecond(),
        rebuild.cpuMicrosPerEvent(),
        ofReading());
  }
}
