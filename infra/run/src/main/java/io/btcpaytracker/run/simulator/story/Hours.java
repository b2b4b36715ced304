package io.btcpaytracker.run.simulator.story;

import io.btcpaytracker.run.simulator.shop.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When people buy: little at night, most around noon and in the evening. */
public final class Hours {
  /** Share of the busiest hour, from midnight on. */
  private static final double[] TRADE = {
    .10, .06, .04, .03, .03, .06, .15, .30, .45, .60, .70, .85,
    1.0, .90, .70, .65, .70, .85, .95, .90, .75, .55, .35, .20
  };

  private Hours() {}

  /**
   * Moments at which somebody bought, in order, as thinned from a steady stream.
   *
   * @param perBusiestHour how many buy in the busiest hour
   */
  public static List<Instant> purchases(
      Instant from, Instant to, double perBusiestHour, ZoneId zone, Dice dice) {
    List<Instant> purchases = new ArrayList<>();
    Instant next = from;
    while (true) {
      next =
          next.plusMillis(
              (long) (Duration.ofHours(1).toMillis() * dice.exponential(perBusiestHour)));
      if (!next.isBefore(to)) {
        return purchases;
      }
      if (dice.chance(TRADE[next.atZone(zone).getHour()])) {
        purchases.add(next);
      }
    }
  }
}
