package io.btcpaytracker.projector.stream;

import static java.util.Objects.requireNonNull;

import io.btcpaytracker.fold.invoice.Outcome.Kind;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What the fold did, in numbers. All tags come from closed sets. */
final class StreamMeters {
  private final Map<InvoiceStatus, Counter> transitions = new EnumMap<>(InvoiceStatus.class);
  private final Map<Kind, Counter> unchanged = new EnumMap<>(Kind.class);
  private final Counter repeated;
  private final Counter deadLettered;

  StreamMeters(MeterRegistry registry) {
    for (InvoiceStatus to : InvoiceStatus.values()) {
      transitions.put(to, registry.counter("projector.transitions", "to", to.name()));
    }
    for (Kind kind : Kind.values()) {
      String reason = kind.name().toLowerCase(Locale.ROOT);
      unchanged.put(kind, registry.counter("projector.unchanged", "reason", reason));
    }
    repeated = registry.counter("projector.repeated");
    deadLettered = registry.counter("projector.dead.letters", "station", "fold");
  }

  /** Counts a change of status; a change of flag or payments is none. */
  void moved(InvoiceStatus from, InvoiceStatus to) {
    if (from != to) {
      requireNonNull(transitions.get(to)).increment();
    }
  }

  void unchanged(Kind kind) {
    requireNonNull(unchanged.get(kind)).increment();
  }

  void repeated() {
    repeated.increment();
  }

  void deadLettered() {
    deadLettered.increment();
  }
}
