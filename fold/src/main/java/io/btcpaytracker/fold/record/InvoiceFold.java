package io.btcpaytracker.fold.record;

import static io.btcpaytracker.fold.invoice.InvoiceState.before;
import static io.btcpaytracker.fold.invoice.InvoiceState.evolve;

import io.btcpaytracker.fold.invoice.Outcome;
import io.btcpaytracker.fold.invoice.Outcome.Kind;
import io.btcpaytracker.fold.invoice.Outcome.Moved;
import io.btcpaytracker.fold.invoice.Outcome.Unchanged;
import io.btcpaytracker.fold.invoice.Outcome.Why;
import io.btcpaytracker.fold.invoice.Told;
import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event into one stored state: each place of the log once, each delivery once, then the state
 * machine. A function of its arguments: folding the log afresh gives the same states.
 */
public final class InvoiceFold {
  /**
   * How many effects a state remembers, and so for how many events a repeated delivery is known.
   */
  public static final int EFFECTS_MAX = 1000;

  private InvoiceFold() {}

  /** What became of the event. */
  public sealed interface Folding {
    /** Also when nothing changed: the state then tells why. */
    record Folded(InvoiceState state, Outcome outcome) implements Folding {}

    /** The state has this place of the log in it already, it is to be passed on again. */
    record Repeated() implements Folding {}

    record Refused(String cause) implements Folding {}
  }

  /**
   * @param stored the invoice's state so far; null when this is its first event
   * @param partition place of the event in invoice-events
   * @param offset place of the event in invoice-events
   * @param generation which fold this is; of the state that is made
   */
  public static Folding fold(
      @Nullable InvoiceState stored, ReadEvent event, int partition, long offset, int generation) {
    try {
      return fold(stored, event, partition, offset, generation, EFFECTS_MAX);
    } catch (RuntimeException e) {
      // A fault of ours. One event must not stop a partition for ever, nor a rebuild.
      return new Folding.Refused("the fold of this release failed on it: " + e);
    }
  }

  /**
   * @param horizon how many effects the state keeps, at least 1; the books come out the same with
   *     any
   */
  static Folding fold(
      @Nullable InvoiceState stored,
      ReadEvent event,
      int partition,
      long offset,
      int generation,
      int horizon) {
    if (stored != null && offset <= stored.getLogOffset()) {
      return new Folding.Repeated();
    }
    Told told = event.at(offset);
    var before = stored == null ? before(told) : StateCodec.read(stored);
    List<EventEffect> effects = stored == null ? List.of() : stored.getEffects();
    if (stored != null && !stored.getSource().equals(event.event().getSource())) {
      return new Folding.Refused(
          "the invoice is of source '%s', but source '%s' tells of it"
              .formatted(stored.getSource(), event.event().getSource()));
    }
    Outcome outcome =
        earlier(effects, event.deliveryKey())
            .<Outcome>map(first -> new Unchanged(before, duplicateOf(first)))
            .orElseGet(() -> evolve(before, told));
    EventEffect effect = effect(event, partition, offset, StateCodec.statusOf(before), outcome);
    return new Folding.Folded(
        StateCodec.write(
            outcome.state(),
            event,
            effect,
            newest(effects, effect, horizon),
            generation,
            knownAt(stored, event)),
        outcome);
  }

  /** Gateways' clocks differ, but what is known stays known. */
  private static Instant knownAt(@Nullable InvoiceState stored, ReadEvent event) {
    Instant received = event.receivedAt();
    Instant before = stored == null ? null : stored.getKnownAt();
    return before != null && before.isAfter(received) ? before : received;
  }

  private static Optional<EventEffect> earlier(
      List<EventEffect> effects, @Nullable String deliveryKey) {
    if (deliveryKey == null) {
      return Optional.empty();
    }
    for (EventEffect effect : effects) {
      if (deliveryKey.equals(effect.getDeliveryKey())) {
        return Optional.of(effect);
      }
    }
    return Optional.empty();
  }

  private static Why duplicateOf(EventEffect first) {
    return new Why(Kind.DUPLICATE, "duplicate of offset " + first.getLogOffset());
  }

  private static EventEffect effect(
      ReadEvent event, int partition, long offset, InvoiceStatus from, Outcome outcome) {
    EventEffect.Builder effect =
        EventEffect.newBuilder()
            .setLogPartition(partition)
            .setLogOffset(offset)
            .setEventId(event.event().getEventId())
            .setType(event.event().getType())
            .setChannel(event.event().getChannel().name())
            .setOccurredAt(event.occurredAt())
            .setReceivedAt(event.receivedAt())
            .setRedelivery(event.event().getRedelivery())
            .setDeliveryKey(event.deliveryKey())
            .setFromStatus(from)
            .setToStatus(StateCodec.statusOf(outcome.state()));
    return switch (outcome) {
      case Moved(_, String what) ->
          effect
              .setOutcome(io.btcpaytracker.schemas.avro.Outcome.Moved)
              .setReason(event.explained(what))
              .build();
      case Unchanged(_, Why why) ->
          effect
              .setOutcome(io.btcpaytracker.schemas.avro.Outcome.Unchanged)
              .setReason(event.explained(why.words()))
              .build();
    };
  }

  private static List<EventEffect> newest(
      List<EventEffect> effects, EventEffect effect, int horizon) {
    int from = Math.max(0, effects.size() + 1 - horizon);
    List<EventEffect> newest = new ArrayList<>(effects.size() + 1 - from);
    newest.addAll(effects.subList(from, effects.size()));
    newest.add(effect);
    return newest;
  }
}
