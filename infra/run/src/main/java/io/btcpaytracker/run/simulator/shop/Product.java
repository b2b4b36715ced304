package io.btcpaytracker.run.simulator.shop;

import java.math.BigDecimal;

/** Something on the shelf, priced in its store's currency. */
record Product(String id, String title, BigDecimal price) {

  static Product of(String id, String title, String price) {
    return new Product(id, title, new BigDecimal(price));
  }
}
