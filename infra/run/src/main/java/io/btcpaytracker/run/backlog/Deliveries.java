package io.btcpaytracker.run.backlog;

import io.btcpaytracker.run.simulator.Chronicle;
import io.btcpaytracker.run.simulator.shop.Dice;
import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

/** What arrives of what is told: by one webhook or several, sometimes twice, sometimes late. */
final class Deliveries implements Iterator<Delivery> {
  private static final int WEBHOOK_ID_BYTES = 16;
  private static final Duration ON_THE_WAY = Duration.ofMillis(350);

  /** A held back delivery lets up to so many others pass. */
  private static final int PASSED_MAX = 2_000;

  private final Iterator<WebhookEvent> told;
  private final Disorder disorder;
  private final Dice dice;
  private final Map<String, String> webhooks = new HashMap<>();
  private final Queue<Held> held =
      new PriorityQueue<>(Comparator.comparingLong(Held::due).thenComparingLong(Held::number));
  private long heard;
  private long numbered;

  private record Held(long due, long number, Delivery delivery) {}

  Deliveries(Chronicle told, Disorder disorder, Dice dice) {
    this.told = told;
    this.disorder = disorder;
    this.dice = dice;
  }

  @Override
  public boolean hasNext() {
    return !held.isEmpty() || told.hasNext();
  }

  @Override
  public Delivery next() {
    while (told.hasNext() && (held.isEmpty() || held.element().due() > heard)) {
      heard++;
      hear(told.next());
    }
    return held.remove().delivery();
  }

  private void hear(WebhookEvent event) {
    double webhooks = disorder.webhooks();
    int tellers = (int) webhooks + (dice.chance(webhooks % 1) ? 1 : 0);
    for (int teller = 0; teller < tellers; teller++) {
      deliver(teller == 0 ? event : by(teller, event));
    }
  }

  /** The same fact as a further webhook of the store tells it. */
  private WebhookEvent by(int teller, WebhookEvent event) {
    String webhook =
        webhooks.computeIfAbsent(event.storeId() + teller, _ -> dice.id(WEBHOOK_ID_BYTES));
    return new WebhookEvent(
        event.type(),
        webhook,
        dice.id(WEBHOOK_ID_BYTES),
        event.at(),
        event.storeId(),
        event.invoiceId(),
        event.own(),
        event.metadata());
  }

  private void deliver(WebhookEvent event) {
    long due = heard + (dice.chance(disorder.late()) ? dice.between(1, PASSED_MAX) : 0);
    hold(due, event, event.originalDeliveryId(), false);
    if (dice.chance(disorder.repeated())) {
      hold(due + dice.between(0, PASSED_MAX), event, dice.id(WEBHOOK_ID_BYTES), true);
    }
  }

  private void hold(long due, WebhookEvent event, String deliveryId, boolean isAgain) {
    Duration underway = ON_THE_WAY.plusSeconds(due - heard);
    held.add(
        new Held(
            due, numbered++, new Delivery(event, deliveryId, isAgain, event.at().plus(underway))));
  }
}
