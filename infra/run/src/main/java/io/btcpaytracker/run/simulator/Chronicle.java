package io.btcpaytracker.run.simulator;

import io.btcpaytracker.run.simulator.shop.HighStreet;
import io.btcpaytracker.run.simulator.story.Mix;
import io.btcpaytracker.run.simulator.story.Step;
import io.btcpaytracker.run.simulator.story.Story;
import io.btcpaytracker.run.simulator.story.StoryTeller;
import io.btcpaytracker.run.simulator.webhook.Webhook;
import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * What a BTCPay Server tells over some time, one event after the other in the order of that time:
 * the same stories as {@link Simulator}, without a clock and without a gateway. The same settings
 * tell the same.
 */
public final class Chronicle implements Iterator<WebhookEvent> {
  /** Nobody asks a chronicle how an invoice stands. */
  private static final int NO_HISTORY = 1;

  private final Settings settings;
  private final StoryTeller teller;
  private final Books books = new Books(NO_HISTORY);
  private final Queue<Appointment> appointments =
      new PriorityQueue<>(
          Comparator.comparing(Appointment::at).thenComparingLong(Appointment::number));
  private final Queue<WebhookEvent> told = new ArrayDeque<>();
  private long opened;
  private long noted;

  /**
   * @param seed decides on everything but the times
   * @param invoices how many there will be
   * @param from when the first one is opened
   * @param every how long after one the next is opened
   */
  public record Settings(long seed, int stores, long invoices, Instant from, Duration every) {}

  private record Appointment(Instant at, long number, Runnable what) {}

  public Chronicle(Settings settings) {
    this.settings = settings;
    this.teller =
        new StoryTeller(settings.seed(), HighStreet.shops(settings.stores()), Mix.everyday());
    noteNextOpening();
  }

  /** How many events an invoice has on average. */
  public static double eventsPerInvoice() {
    return Mix.everyday().webhooksPerInvoice();
  }

  @Override
  public boolean hasNext() {
    while (told.isEmpty()) {
      Appointment next = appointments.poll();
      if (next == null) {
        return false;
      }
      next.what().run();
    }
    return true;
  }

  @Override
  public WebhookEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("every story is told");
    }
    return told.remove();
  }

  private void noteNextOpening() {
    if (opened < settings.invoices()) {
      note(settings.from().plus(settings.every().multipliedBy(opened)), this::open);
    }
  }

  private void open() {
    Instant at = settings.from().plus(settings.every().multipliedBy(opened));
    Story story = teller.story(opened++, at);
    var webhook = new Webhook(story.shop().webhookId(1), told::add);
    Life life = new Life(story, List.of(webhook), books);
    life.open(at);
    for (Step step : story.steps()) {
      Instant moment = at.plus(step.after());
      note(moment, () -> life.happen(step.happening(), moment));
    }
    noteNextOpening();
  }

  private void note(Instant at, Runnable what) {
    appointments.add(new Appointment(at, noted++, what));
  }
}
