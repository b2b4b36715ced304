package io.btcpaytracker.dashboard.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Figures of the feed. */
final class FeedMeters {
  private final Counter frames;
  private final Counter bytes;
  private final Counter broken;
  private final Map<Farewell, Counter> closed = new EnumMap<>(Farewell.class);

  FeedMeters(MeterRegistry meters, Viewers viewers) {
    meters.gauge("live.clients", viewers, Viewers::count);
    frames = meters.counter("live.frames");
    bytes = meters.counter("live.frame.characters");
    broken = meters.counter("live.closed", "reason", "broken");
    for (Farewell farewell : Farewell.values()) {
      String reason = farewell.name().toLowerCase(Locale.ROOT);
      closed.put(farewell, meters.counter("live.closed", "reason", reason));
    }
  }

  void sent(Frame frame) {
    frames.increment();
    bytes.increment(frame.text().length());
  }

  void closed(Farewell farewell) {
    closed.getOrDefault(farewell, broken).increment();
  }

  /** The viewer vanished, or took nothing for too long. */
  void broken() {
    broken.increment();
  }
}
