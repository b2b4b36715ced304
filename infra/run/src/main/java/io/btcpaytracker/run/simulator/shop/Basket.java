package io.btcpaytracker.run.simulator.shop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Different products, each a few times. */
record Basket(List<Line> lines) {

  record Line(Product product, int count) {
    BigDecimal total() {
      return product.price().multiply(BigDecimal.valueOf(count));
    }
  }

  static Basket filled(List<Product> shelf, Dice dice) {
    List<Product> left = new ArrayList<>(shelf);
    List<Line> lines = new ArrayList<>();
    int kinds = Math.min(dice.between(1, 3), shelf.size());
    for (int i = 0; i < kinds; i++) {
      Product product = dice.pick(left);
      left.remove(product);
      lines.add(new Line(product, dice.chance(0.8) ? 1 : dice.between(2, 3)));
    }
    return new Basket(List.copyOf(lines));
  }

  BigDecimal total() {
    return lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
