package io.btcpaytracker.run.bench.feed;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How much of a processor a process used since a moment. */
final class CpuShare {
  private static final double PERCENT = 100;

  private final ProcessHandle process;
  private final LongSupplier nanos;
  private final Duration used;
  private final long since;

  private CpuShare(ProcessHandle process, LongSupplier nanos) {
    this.process = process;
    this.nanos = nanos;
    used = used(process);
    since = nanos.getAsLong();
  }

  static CpuShare from(ProcessHandle process, LongSupplier nanos) {
    return new CpuShare(process, nanos);
  }

  /** Of one processor; 0 where the system does not tell. */
  double percent() {
    return PERCENT * used(process).minus(used).toNanos() / (nanos.getAsLong() - since);
  }

  private static Duration used(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
