package io.btcpaytracker.run.simulator.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shop system in front of BTCPay; each sends metadata of its own shape. */
enum Till {
  /** A WooCommerce shop: buyer and order number. */
  WOOCOMMERCE {
    @Override
    Order ring(Shop shop, Dice dice) {
      Basket basket = Basket.filled(shop.products(), dice);
      Customer buyer = dice.pick(Customer.ALL);
      int number = dice.between(1000, 99_999);
      String url =
          "https://%s.example.com/wp-admin/post.php?post=%d&action=edit"
              .formatted(host(shop), number);
      ObjectNode metadata =
          fields()
              .put("orderId", Integer.toString(number))
              .put("orderUrl", url)
              .put("buyerName", buyer.name())
              .put("buyerEmail", buyer.email())
              .put("buyerCountry", buyer.country())
              .put("buyerZip", buyer.zip())
              .put("taxIncluded", taxIn(basket.total()));
      metadata
          .putObject("posData")
          .putObject("WooCommerce")
          .put("Order ID", number)
          .put("Order Number", Integer.toString(number))
          .put("Order URL", url)
          .put("Plugin Version", "2.7.2");
      return new Order(basket.total(), metadata);
    }
  },

  /** BTCPay's own point of sale: the whole basket and a receipt. */
  POINT_OF_SALE {
    @Override
    Order ring(Shop shop, Dice dice) {
      Basket basket = Basket.filled(shop.products(), dice);
      BigDecimal tip =
          dice.chance(0.4) ? percent(basket.total(), dice.between(5, 20)) : BigDecimal.ZERO;
      BigDecimal total = basket.total().add(tip);
      ObjectNode metadata =
          fields()
              .put("itemDesc", shop.name())
              .put("orderId", dice.id(16))
              .put("orderUrl", "https://btcpay.example.com/apps/%s/pos".formatted(host(shop)));
      metadata.set("posData", posData(basket, tip));
      metadata.set("receiptData", receiptData(basket, tip, shop.currency()));
      return new Order(total, metadata);
    }
  },

  /** A payment button: an order number and a line of text. */
  PAYMENT_BUTTON {
    @Override
    Order ring(Shop shop, Dice dice) {
      Product product = dice.pick(shop.products());
      ObjectNode metadata =
          fields()
              .put("orderId", "%s-%05d".formatted(product.id(), dice.between(1, 99_999)))
              .put("itemDesc", product.title());
      return new Order(product.price(), metadata);
    }
  },

  /** A script of somebody's own: nothing but the amount. */
  BARE {
    @Override
    Order ring(Shop shop, Dice dice) {
      return new Order(Basket.filled(shop.products(), dice).total(), fields());
    }
  };

  abstract Order ring(Shop shop, Dice dice);

  private static ObjectNode posData(Basket basket, BigDecimal tip) {
    ObjectNode data = fields().put("tip", tip);
    for (Basket.Line line : basket.lines()) {
      data.withArray("cart")
          .addObject()
          .put("id", line.product().id())
          .put("count", line.count())
          .put("image", "~/img/pos-sample/%s.jpg".formatted(line.product().id()))
          .put("price", line.product().price())
          .put("title", line.product().title())
          .putNull("inventory");
    }
    return data.put("total", basket.total().add(tip))
        .put("subTotal", basket.total())
        .put("customAmount", 0)
        .put("discountAmount", 0)
        .put("discountPercentage", 0);
  }

  private static ObjectNode receiptData(Basket basket, BigDecimal tip, String currency) {
    ObjectNode receipt = fields();
    if (tip.signum() > 0) {
      receipt.put("Tip", text(tip, currency));
    }
    ObjectNode cart = receipt.putObject("Cart");
    for (Basket.Line line : basket.lines()) {
      cart.put(
          line.product().title(),
          "%s x %d = %s"
              .formatted(
                  text(line.product().price(), currency),
                  line.count(),
                  text(line.total(), currency)));
    }
    return receipt
        .put("Total", text(basket.total().add(tip), currency))
        .put("Subtotal", text(basket.total(), currency));
  }

  private static String text(BigDecimal amount, String currency) {
    return "%s %s".formatted(amount.toPlainString(), currency);
  }

  private static BigDecimal taxIn(BigDecimal gross) {
    BigDecimal rate = new BigDecimal("1.077");
    return gross.subtract(gross.divide(rate, 2, RoundingMode.HALF_EVEN));
  }

  private static BigDecimal percent(BigDecimal amount, int percent) {
    return amount.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static String host(Shop shop) {
    return shop.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static ObjectNode fields() {
    return JsonNodeFactory.instance.objectNode();
  }
}
