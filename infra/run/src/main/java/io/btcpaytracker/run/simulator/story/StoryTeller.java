package io.btcpaytracker.run.simulator.story;

import io.btcpaytracker.run.simulator.life.AdditionalStatus;
import io.btcpaytracker.run.simulator.life.Invoice;
import io.btcpaytracker.run.simulator.life.InvoiceStatus;
import io.btcpaytracker.run.simulator.shop.Dice;
import io.btcpaytracker.run.simulator.shop.Order;
import io.btcpaytracker.run.simulator.shop.Shop;
import io.btcpaytracker.run.simulator.wire.Metadata;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes up the n-th story of a seed: the same shop, order, outcome and ids every time. */
public final class StoryTeller {
  static final Duration TIME_TO_PAY = Duration.ofMinutes(15);
  static final Duration MONITORING = Duration.ofHours(24);

  private final long seed;
  private final List<Shop> shops;
  private final Mix mix;

  public StoryTeller(long seed, List<Shop> shops, Mix mix) {
    this.seed = seed;
    this.shops = List.copyOf(shops);
    this.mix = mix;
  }

  public Story story(long number, Instant openedAt) {
    Dice dice = Dice.of(seed, number);
    Shop shop = dice.pick(shops);
    Outcome outcome = mix.at(dice.share());
    Invoice invoice = invoice(shop, shop.order(dice), openedAt, dice);
    return new Story(shop, invoice, outcome, new Plot(shop, invoice, dice).steps(outcome), dice);
  }

  private static Invoice invoice(Shop shop, Order order, Instant openedAt, Dice dice) {
    Instant created = openedAt.truncatedTo(ChronoUnit.SECONDS);
    BigDecimal rate = rate(shop, dice);
    return new Invoice(
        shop.storeId(),
        dice.id(16),
        order.amount(),
        shop.currency(),
        rate,
        order.amount().divide(rate, 11, RoundingMode.HALF_EVEN),
        created,
        created.plus(TIME_TO_PAY),
        created.plus(TIME_TO_PAY).plus(MONITORING),
        Metadata.of(order.metadata()),
        InvoiceStatus.New,
        AdditionalStatus.None,
        List.of());
  }

  /** Within one percent around the store's usual price. */
  private static BigDecimal rate(Shop shop, Dice dice) {
    return shop.bitcoinPrice()
        .multiply(BigDecimal.valueOf(dice.between(9_900, 10_100), 4))
        .setScale(2, RoundingMode.HALF_EVEN);
  }
}
