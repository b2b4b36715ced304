package io.btcpaytracker.fold.invoice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * What the way does to events: two webhooks beside each other, retries whose answer was lost,
 * events dropped after the last try, redeliveries by hand long after, snapshots asked for whenever.
 */
final class Arrival {
  private final Choices choices;
  private final List<Told> arrived = new ArrayList<>();
  private boolean isComplete = true;

  private Arrival(Choices choices) {
    this.choices = choices;
  }

  /** In the order of arrival, at its places in the log. */
  record Log(List<Told> events, boolean isComplete) {}

  static Log of(SimulatedInvoice invoice, Choices choices, boolean withSnapshots, boolean lossy) {
    var arrival = new Arrival(choices);
    List<List<Told>> ways = new ArrayList<>();
    ways.add(lossy ? arrival.lossy(invoice.webhooks) : arrival.repeated(invoice.webhooks, 0));
    if (choices.oneIn(3)) {
      ways.add(arrival.repeated(invoice.webhooks, lossy ? 0 : choices.below(2)));
      arrival.isComplete = true;
    }
    if (withSnapshots) {
      ways.add(arrival.repeated(invoice.snapshots, 0));
    }
    arrival.merge(ways);
    arrival.redeliver();
    return new Log(placed(arrival.arrived), arrival.isComplete);
  }

  /** Each event once or more. Another webhook may stamp it a second later. */
  private List<Told> repeated(List<Told> events, int secondsLater) {
    List<Told> sent = new ArrayList<>();
    for (Told event : events) {
      Told stamped = new Told(event.fact(), event.at().plusSeconds(secondsLater), 0);
      sent.addAll(Collections.nCopies(1 + choices.below(4) / 2, stamped));
    }
    return sent;
  }

  private List<Told> lossy(List<Told> events) {
    List<Told> sent = new ArrayList<>();
    for (Told event : events) {
      if (choices.oneIn(4)) {
        isComplete = false;
      } else {
        sent.add(event);
      }
    }
    return sent;
  }

  private void merge(List<List<Told>> ways) {
    List<Iterator<Told>> open = new ArrayList<>();
    ways.forEach(way -> open.add(way.iterator()));
    while (!open.isEmpty()) {
      int way = choices.below(open.size());
      if (open.get(way).hasNext()) {
        arrived.add(open.get(way).next());
      } else {
        open.remove(way);
      }
    }
  }

  /** Some come late by hand, or nothing keeps its order. */
  private void redeliver() {
    boolean isWild = choices.oneIn(3);
    int moves = isWild ? arrived.size() : choices.below(4);
    for (int i = 0; i < moves && !arrived.isEmpty(); i++) {
      Told moved = arrived.remove(choices.below(arrived.size()));
      arrived.add(isWild ? choices.below(arrived.size() + 1) : arrived.size(), moved);
    }
  }

  private static List<Told> placed(List<Told> events) {
    List<Told> placed = new ArrayList<>();
    for (Told event : events) {
      placed.add(new Told(event.fact(), event.at(), placed.size()));
    }
    return placed;
  }
}
