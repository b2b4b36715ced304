package io.btcpaytracker.run.simulator;

import io.btcpaytracker.run.simulator.shop.Dice;
import io.btcpaytracker.run.simulator.story.Hours;
import io.btcpaytracker.run.simulator.story.Step;
import io.btcpaytracker.run.simulator.story.Story;
import io.btcpaytracker.run.simulator.story.StoryTeller;
import io.btcpaytracker.run.simulator.webhook.Ledger;
import io.btcpaytracker.run.simulator.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Opens invoices and lets them live: first those of before the start, then one after the other. */
final class Trade {
  private static final long ARRIVALS = -1;
  private static final long BACKFILL = -2;

  private final SimulatorSettings settings;
  private final Agenda agenda;
  private final Map<String, List<Webhook>> webhooks;
  private final Books books;
  private final Ledger ledger;
  private final StoryTeller teller;
  private final Dice arrivals;
  private final Pace pace;
  private long told;
  private volatile boolean closed;
  private volatile boolean over;

  /**
   * @param webhooks by store id
   */
  Trade(
      SimulatorSettings settings,
      Instant start,
      Agenda agenda,
      StoryTeller teller,
      Map<String, List<Webhook>> webhooks,
      Books books,
      Ledger ledger) {
    this.settings = settings;
    this.agenda = agenda;
    this.teller = teller;
    this.webhooks = webhooks;
    this.books = books;
    this.ledger = ledger;
    this.pace = new Pace(start, settings.lifeSpeed());
    this.arrivals = Dice.of(settings.seed(), ARRIVALS);
  }

  void open() {
    Instant start = pace.start();
    Hours.purchases(
            start.minus(settings.backfill()),
            start,
            settings.backfillPerHour(),
            settings.zone(),
            Dice.of(settings.seed(), BACKFILL))
        .forEach(at -> agenda.note(at, () -> openInvoice(at)));
    agenda.note(start, () -> openNext(start));
  }

  /** No new invoices; those there are live on. */
  void close() {
    closed = true;
  }

  boolean isOver() {
    return over;
  }

  private void openNext(Instant at) {
    if (endsBefore(at)) {
      over = true;
      return;
    }
    // With the receiver away, new customers wait too: what waits is held in memory.
    if (ledger.counts().waiting() < settings.waitingMax()) {
      openInvoice(at);
    }
    Instant next = at.plusNanos((long) (arrivals.exponential(settings.invoicesPerSecond()) * 1e9));
    agenda.note(next, () -> openNext(next));
  }

  private void openInvoice(Instant at) {
    if (endsBefore(at)) {
      return;
    }
    Story story = teller.story(told++, at);
    Life life = new Life(story, webhooksOf(story), books);
    life.open(at);
    for (Step step : story.steps()) {
      Instant moment = pace.moment(at, step.after());
      agenda.note(moment, () -> life.happen(step.happening(), moment));
    }
  }

  private List<Webhook> webhooksOf(Story story) {
    List<Webhook> found = webhooks.get(story.shop().storeId());
    if (found == null) {
      throw new IllegalStateException("store " + story.shop().name() + " has no webhook");
    }
    return found;
  }

  private boolean endsBefore(Instant at) {
    Long most = settings.invoicesMax();
    Duration duration = settings.duration();
    return closed
        || (most != null && told >= most)
        || (duration != null && at.isAfter(pace.start().plus(duration)));
  }
}
