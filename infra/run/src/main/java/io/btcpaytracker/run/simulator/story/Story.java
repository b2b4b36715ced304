package io.btcpaytracker.run.simulator.story;

import io.btcpaytracker.run.simulator.life.Invoice;
import io.btcpaytracker.run.simulator.shop.Dice;
import io.btcpaytracker.run.simulator.shop.Shop;
import java.util.Comparator;
import java.util.List;

/**
 * An invoice and what will happen to it, in order.
 *
 * @param dice for what only turns up while the story is told, such as delivery ids
 */
public record Story(Shop shop, Invoice invoice, Outcome outcome, List<Step> steps, Dice dice) {

  public Story {
    steps = steps.stream().sorted(Comparator.comparing(Step::after)).toList();
  }
}
