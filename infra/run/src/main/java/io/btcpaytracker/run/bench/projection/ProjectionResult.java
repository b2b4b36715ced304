package io.btcpaytracker.run.bench.projection;

import java.util.List;
import java.util.Locale;

/**
 * What came out.
 *
 * @param processors of this machine
 * @param reading by one plain consumer, nothing done with it
 * @param copy into a table without keys, by two threads
 * @param upsertPerInvoice of the newest event per invoice in a batch, by two threads
 * @param upsertPerEvent of every event, by two threads
 * @param projection by the projector, from the first event in the rows to the last
 * @param tenths of the projection
 * @param startSeconds from the projector's start to the first event in the rows
 */
public record ProjectionResult(
    long events,
    long invoices,
    int processors,
    Pass reading,
    Pass copy,
    Pass upsertPerInvoice,
    Pass upsertPerEvent,
    Pass projection,
    List<Rate> tenths,
    double startSeconds,
    Disk diskBytesPerEvent)
    implements Aside.Result {

  public ProjectionResult {
    tenths = List.copyOf(tenths);
  }

  public double overReading() {
    return over(reading);
  }

  public double overCopy() {
    return over(copy);
  }

  public double overUpsertPerInvoice() {
    return over(upsertPerInvoice);
  }

  public double overUpsertPerEvent() {
    return over(upsertPerEvent);
  }

  private double over(Pass limit) {
    return projection.eventsPerSecond() / limit.eventsPerSecond();
  }

  /** For a person. */
  @Override
  public String table() {
    StringBuilder table = new StringBuilder();
    line(
        table,
        "%-46s %9s %8s %9s %7s",
        "%,d events of %,d invoices, %d processors".formatted(events, invoices, processors),
        "events/s",
        "seconds",
        "CPU µs/ev",
        "(e)/it");
    line(table, "(a) topic read by one consumer", reading);
    line(table, "(b) COPY into a table without keys", copy);
    line(table, "(c) bare upsert loop, newest per invoice", upsertPerInvoice);
    line(table, "(d) bare upsert loop, a row per event", upsertPerEvent);
    line(table, "(e) projector, topic to committed rows", projection);
    line(
        table,
        "events/s by tenths: %s",
        String.join(" ", tenths.stream().map(this::whole).toList()));
    Cpu cpu = projection.cpu();
    line(
        table,
        "start to first row %.1f s; CPU seconds of (e): projector %.1f, PostgreSQL %.1f, broker %.1f",
        startSeconds,
        cpu.client(),
        cpu.postgres(),
        cpu.broker());
    Disk disk = diskBytesPerEvent;
    line(
        table,
        "disk bytes per event: rows %.0f, store %.0f, log %.0f, states and changelog %.0f",
        disk.rows(),
        disk.store(),
        disk.log(),
        disk.states());
    return table.toString();
  }

  private void line(StringBuilder table, String title, Pass pass) {
    line(
        table,
        "  %-44s %,9.0f %8.1f %9.1f %7.2f",
        title,
        pass.eventsPerSecond(),
        pass.rate().seconds(),
        pass.cpuMicrosPerEvent(),
        over(pass));
  }

  private static void line(StringBuilder table, String format, Object... values) {
    table.append(String.format(Locale.ROOT, format + "%n", values));
  }

  private String whole(Rate rate) {
    return "%.0f".formatted(rate.eventsPerSecond());
  }
}
