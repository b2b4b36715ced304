package io.btcpaytracker.run.simulator;

import io.btcpaytracker.run.simulator.life.Invoice;
import io.btcpaytracker.run.simulator.shop.Dice;
import io.btcpaytracker.run.simulator.shop.HighStreet;
import io.btcpaytracker.run.simulator.shop.Shop;
import io.btcpaytracker.run.simulator.story.StoryTeller;
import io.btcpaytracker.run.simulator.webhook.AcceptedDelivery;
import io.btcpaytracker.run.simulator.webhook.Ledger;
import io.btcpaytracker.run.simulator.webhook.RetryRules;
import io.btcpaytracker.run.simulator.webhook.Target;
import io.btcpaytracker.run.simulator.webhook.Webhook;
import io.btcpaytracker.run.simulator.webhook.WebhookQueue;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Plays a BTCPay Server towards a gateway. Promises: the same seed tells the same stories; per
 * webhook the deliveries come strictly in order, one at a time, retried by BTCPay's rules; it knows
 * the truth about every invoice, so that others can be measured against it.
 */
public final class Simulator implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
  private static final long RETRIES = -3;

  private final HttpClient client;
  private final Ledger ledger;
  private final Books books;
  private final Agenda agenda;
  private final List<WebhookQueue> queues = new ArrayList<>();
  private final Trade trade;
  private final Thread world;

  public static Simulator start(SimulatorSettings settings, InstantSource clock) {
    Simulator simulator = new Simulator(settings, clock);
    simulator.trade.open();
    simulator.world.start();
    return simulator;
  }

  private Simulator(SimulatorSettings settings, InstantSource clock) {
    List<Shop> shops = HighStreet.shops(settings.stores());
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.ledger = new Ledger(settings.historyMax());
    this.books = new Books(settings.historyMax());
    this.agenda = new Agenda(clock);
    StoryTeller teller = new StoryTeller(settings.seed(), shops, settings.mix());
    this.trade =
        new Trade(
            settings, clock.instant(), agenda, teller, webhooks(settings, shops), books, ledger);
    this.world = Thread.ofVirtual().name("simulator").unstarted(agenda::run);
  }

  public SimulatorStats stats() {
    return new SimulatorStats(books.opened(), ledger.counts());
  }

  /** Every invoice by id, as BTCPay would show it now; what was told about it may be on its way. */
  public Map<String, Invoice> truth() {
    return books.all();
  }

  /** Every accepted delivery by originalDeliveryId, in the order of acceptance. */
  public Map<String, AcceptedDelivery> accepted() {
    return ledger.accepted();
  }

  /** What a restart of BTCPay does: undelivered events and pending retries are lost. */
  public void restart() {
    queues.forEach(WebhookQueue::restart);
  }

  /** No new invoices; those there are live on. */
  public void stopTrading() {
    trade.close();
  }

  /**
   * Waits until the last invoice has come to its end and every event was delivered or dropped.
   * Needs an end of trade: a duration, a number of invoices, or {@link #stopTrading()}.
   *
   * @return false when that was not reached in time
   */
  public boolean awaitIdle(Duration timeout) throws InterruptedException {
    return await(this::isIdle, timeout);
  }

  /**
   * Waits until every event so far was delivered or dropped; invoices may still be alive.
   *
   * @return false when that was not reached in time
   */
  public boolean awaitDelivered(Duration timeout) throws InterruptedException {
    return await(this::isDelivered, timeout);
  }

  /** The last invoice was opened. */
  boolean isTradeOver() {
    return trade.isOver();
  }

  /** Every invoice came to its end, and nothing waits to be told. */
  boolean isIdle() {
    return agenda.isOver() && isDelivered();
  }

  /** Stops at once. What was not delivered is forgotten. */
  @Override
  public void close() {
    trade.close();
    world.interrupt();
    queues.forEach(WebhookQueue::close);
    client.shutdownNow();
  }

  private Map<String, List<Webhook>> webhooks(SimulatorSettings settings, List<Shop> shops) {
    Target target =
        new Target(client, settings.webhook(), settings.secret(), settings.answerTimeout());
    RetryRules rules = new RetryRules(settings.retryScale());
    Map<String, List<Webhook>> webhooks = new LinkedHashMap<>();
    for (Shop shop : shops) {
      List<Webhook> ofShop = new ArrayList<>();
      for (int number = 1; number <= settings.webhooks(); number++) {
        String id = shop.webhookId(number);
        Dice ids = Dice.of(settings.seed() ^ id.hashCode(), RETRIES);
        var queue = WebhookQueue.start(shop.name(), target, rules, ledger, () -> ids.id(16));
        queues.add(queue);
        ofShop.add(new Webhook(id, queue::add));
      }
      webhooks.put(shop.storeId(), List.copyOf(ofShop));
    }
    return Map.copyOf(webhooks);
  }

  /** Nothing waits to be told. */
  boolean isDelivered() {
    return ledger.counts().waiting() == 0;
  }

  private static boolean await(BooleanSupplier condition, Duration timeout)
      throws InterruptedException {
    for (long looks = timeout.dividedBy(LOOK_AGAIN); looks >= 0; looks--) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.sleep(LOOK_AGAIN);
    }
    return false;
  }
}
