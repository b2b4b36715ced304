package io.btcpaytracker.run.simulator.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.run.simulator.wire.Base58;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * A store. Its ids and those of its webhooks follow from its name, so that the same stores come
 * back after a restart, whatever the seed.
 *
 * @param bitcoinPrice about what one bitcoin costs in the store's currency
 */
public record Shop(
    String name,
    String currency,
    BigDecimal bitcoinPrice,
    SpeedPolicy speedPolicy,
    Till till,
    List<Product> products) {

  public Shop {
    products = List.copyOf(products);
  }

  public String storeId() {
    return Base58.of(digest("store"));
  }

  /**
   * @param number of the store's webhook, from 1
   */
  public String webhookId(int number) {
    String what = number == 1 ? "webhook" : "webhook " + number;
    return Base58.of(Arrays.copyOf(digest(what), 16));
  }

  /** Somebody fills a basket and goes to the till. */
  public Order order(Dice dice) {
    return till.ring(this, dice);
  }

  private byte[] digest(String what) {
    try {
      return MessageDigest.getInstance("SHA-256").digest((what + " of " + name).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
