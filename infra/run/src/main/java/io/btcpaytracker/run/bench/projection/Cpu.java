package io.btcpaytracker.run.bench.projection;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Processor time of each part, in seconds; 0 where the system does not tell.
 *
 * @param client who reads the topic: the projector, or this process
 * @param postgres primary and standby
 */
public record Cpu(double client, double postgres, double broker) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** The processes to be asked. */
  record Processes(long client, long primary, long standby, long broker) implements Supplier<Cpu> {
    @Override
    public Cpu get() {
      return new Cpu(seconds(client), seconds(primary) + seconds(standby), seconds(broker));
    }

    Processes of(long otherClient) {
      return new Processes(otherClient, primary, standby, broker);
    }
  }

  Cpu since(Cpu before) {
    return new Cpu(client - before.client, postgres - before.postgres, broker - before.broker);
  }

  double sum() {
    return client + postgres + broker;
  }

  /** Of a process and those it started itself; our own children are parts of their own. */
  private static double seconds(long pid) {
    ProcessHandle root = ProcessHandle.of(pid).orElseThrow();
    Stream<ProcessHandle> others =
        root.equals(ProcessHandle.current()) ? Stream.of() : root.descendants();
    return Stream.concat(Stream.of(root), others)
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .mapToLong(Duration::toNanos)
            .sum()
        / NANOS_PER_SECOND;
  }
}
