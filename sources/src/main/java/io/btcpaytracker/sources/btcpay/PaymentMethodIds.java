package io.btcpaytracker.sources.btcpay;

import java.util.Locale;

/**
 * Ids of payment methods: {@code BTC-CHAIN}, {@code BTC-LN}, {@code BTC-LNURL} since 2.0, many
 * spellings before. A method must have one name, for with the payment's id it identifies a payment.
 */
final class PaymentMethodIds {
  private PaymentMethodIds() {}

  /** The spelling of 2.x; an id that is not an old one comes back as it is. */
  static String modern(String id) {
    int separator = Math.max(id.lastIndexOf('-'), id.lastIndexOf('_'));
    if (separator < 0) {
      return id + "-CHAIN";
    }
    String currency = id.substring(0, separator);
    return switch (id.substring(separator + 1).toLowerCase(Locale.ROOT)) {
      case "btclike", "onchain" -> currency + "-CHAIN";
      case "lightninglike", "lightningnetwork", "offchain" -> currency + "-LN";
      case "lnurlpay" -> currency + "-LNURL";
      default -> id;
    };
  }

  /** The currency a method is paid in, read off its id. */
  static String currencyOf(String modernId) {
    int separator = modernId.lastIndexOf('-');
    return separator > 0 ? modernId.substring(0, separator) : modernId;
  }
}
