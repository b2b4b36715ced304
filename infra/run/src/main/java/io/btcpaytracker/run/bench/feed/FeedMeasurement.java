package io.btcpaytracker.run.bench.feed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.btcpaytracker.run.bench.BenchSystem;
import io.btcpaytracker.run.bench.WebhookLoad;
import io.btcpaytracker.run.launcher.Progress;
import io.btcpaytracker.run.launcher.ResidentMemory;
import io.btcpaytracker.run.simulator.shop.Dice;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Three scenes: many viewers who are held while nothing happens, a crowd that sees every event, a
 * lone viewer at a higher rate.
 */
final class FeedMeasurement {
  private static final Duration GATHERING = Duration.ofMinutes(2);

  private final BenchSystem system;
  private final FeedBenchSettings settings;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Dice dice;
  private final Progress progress;

  FeedMeasurement(
      BenchSystem system,
      FeedBenchSettings settings,
      InstantSource clock,
      LongSupplier nanos,
      Dice dice,
      Progress progress) {
    this.system = system;
    this.settings = settings;
    this.clock = clock;
    this.nanos = nanos;
    this.dice = dice;
    this.progress = progress;
  }

  FeedBenchResult run() throws IOException, InterruptedException {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    double load = machine.getSystemLoadAverage();
    progress.say("a lone viewer, %d events/s ...".formatted(settings.loneRate()));
    Delivery lone = delivery(1, settings.loneRate());
    progress.say("%d viewers, %d events/s ...".formatted(settings.connections(), settings.rate()));
    Delivery crowd = delivery(settings.connections(), settings.rate());
    progress.say("%d viewers held ...".formatted(settings.idle()));
    Idle idle = idle();
    return new FeedBenchResult(machine.getAvailableProcessors(), load, idle, crowd, lone);
  }

  private Idle idle() throws IOException, InterruptedException {
    EventPlan nothing = new EventPlan(clock, dice, 1);
    Latencies none = new Latencies(0);
    ProcessHandle server = system.dashboard();
    long heap = LiveHeap.bytes(server);
    long resident = ResidentMemory.kibibytes(server);
    long began = nanos.getAsLong();
    try (Crowd crowd =
        Crowd.gather(system.feed(), settings.idle(), () -> new Spectator(nothing, none), nanos)) {
      gathered(crowd, settings.idle());
      double connectSeconds = (nanos.getAsLong() - began) / 1e9;
      List<Integer> before = crowd.ask(seats -> seats.stream().map(Seat::framesSeen).toList());
      Thread.sleep(settings.hold());
      long each = Math.max(1, settings.idle());
      return new Idle(
          settings.idle(),
          crowd.ask(seats -> heard(seats, before)),
          connectSeconds,
          (LiveHeap.bytes(server) - heap) / each,
          (ResidentMemory.kibibytes(server) - resident) * 1024 / each,
          crowd.ask(FeedMeasurement::ended));
    }
  }

  /** Open, and heard something while they were held. */
  private static int heard(List<Seat> seats, List<Integer> framesBefore) {
    int heard = 0;
    for (int i = 0; i < framesBefore.size(); i++) {
      heard += seats.get(i).isOpen() && seats.get(i).framesSeen() > framesBefore.get(i) ? 1 : 0;
    }
    return heard;
  }

  private Delivery delivery(int connections, int rate) throws IOException, InterruptedException {
    int warmUp = Math.toIntExact(rate * settings.warmUp().toSeconds());
    EventPlan plan =
        new EventPlan(
            clock, dice, warmUp + Math.toIntExact(rate * settings.duration().toSeconds()));
    Latencies latencies = new Latencies(warmUp);
    try (Crowd crowd =
        Crowd.gather(system.feed(), connections, () -> new Spectator(plan, latencies), nanos)) {
      gathered(crowd, connections);
      CpuShare server = CpuShare.from(system.dashboard(), nanos);
      CpuShare client = CpuShare.from(ProcessHandle.current(), nanos);
      new WebhookLoad(system.webhook(), system.secret(), nanos)
          .run(rate, plan.size(), number -> new Planned(plan, number));
      double serverCpu = server.percent();
      double clientCpu = client.percent();
      crowd.await(settings.patience(), seats -> sum(seats, Spectator::lost) == 0);
      return crowd.ask(seats ->
          new Delivery(
              connections,
              (int) seats.stream().filter(Seat::isOpen).count(),
              rate,
              plan.size(),
              plan.acceptedCount(),
              sum(seats, Spectator::delivered),
              sum(seats, Spectator::lost),
              sum(seats, Spectator::duplicated),
              sum(seats, Spectator::outOfOrder),
              ended(seats),
              serverCpu,
              clientCpu,
              latencies.percentiles()));
    }
  }

  private static void gathered(Crowd crowd, int size) throws InterruptedException {
    crowd.await(
        GATHERING, seats -> seats.size() == size && seats.stream().noneMatch(Seat::isComing));
  }

  private static long sum(List<Seat> seats, ToLongFunction<Spectator> figure) {
    return seats.stream().map(Seat::spectator).mapToLong(figure).sum();
  }

  private static Map<String, Long> ended(List<Seat> seats) {
    return seats.stream()
        .flatMap(seat -> seat.ended().stream())
        .collect(groupingBy(why -> why, counting()));
  }

  /** An event of the plan on its way to the gateway. */
  private record Planned(EventPlan plan, int number) implements WebhookLoad.Shipment {
    @Override
    public byte[] body() {
      return plan.body(number);
    }

    @Override
    public void due(long nanos) {
      plan.due(number, nanos);
    }

    @Override
    public void answered(long nanos) {
      plan.accepted(number);
    }
  }
}
