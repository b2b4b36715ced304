package io.btcpaytracker.run.simulator.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** The stores one can have; more are further branches of the same. */
public final class HighStreet {
  private static final List<Shop> SHOPS =
      List.of(
          new Shop(
              "Teehaus Limmat",
              "CHF",
              new BigDecimal("71250.40"),
              SpeedPolicy.MediumSpeed,
              Till.POINT_OF_SALE,
              List.of(
                  Product.of("pu-erh", "Pu Erh", "12.00"),
                  Product.of("rooibos", "Rooibos", "8.20"),
                  Product.of("matcha", "抹茶 Matcha", "24.50"),
                  Product.of("kanne", "Teekanne „Zürich“", "49.90"))),
          new Shop(
              "Cypher Books",
              "EUR",
              new BigDecimal("76410.15"),
              SpeedPolicy.HighSpeed,
              Till.WOOCOMMERCE,
              List.of(
                  Product.of("primer", "A Primer on <Trust> & Keys", "21.00"),
                  Product.of("atlas", "Atlas of Small Republics", "38.50"),
                  Product.of("zine", "Zine No. 7", "6.00"))),
          new Shop(
              "Sticker Depot",
              "USD",
              new BigDecimal("88930.00"),
              SpeedPolicy.LowMediumSpeed,
              Till.PAYMENT_BUTTON,
              List.of(
                  Product.of("PACK", "Sticker pack ₿⚡️", "5.00"),
                  Product.of("SHIRT", "T-shirt \"Not your keys\"", "29.00"),
                  Product.of("MUG", "Mug 0.3 l / 10 oz", "14.50"))),
          new Shop(
              "Hofladen Sonnegg",
              "CHF",
              new BigDecimal("71250.40"),
              SpeedPolicy.HighSpeed,
              Till.POINT_OF_SALE,
              List.of(
                  Product.of("eier", "Eier, 10 Stück", "7.50"),
                  Product.of("honig", "Blütenhonig 500 g", "15.00"),
                  Product.of("brot", "Sauerteigbrot", "9.80"))),
          new Shop(
              "Cold Storage",
              "USD",
              new BigDecimal("88930.00"),
              SpeedPolicy.LowSpeed,
              Till.WOOCOMMERCE,
              List.of(
                  Product.of("wallet", "Hardware wallet", "149.00"),
                  Product.of("plate", "Steel plate for 24 words", "79.00"))),
          new Shop(
              "Relay Hosting",
              "EUR",
              new BigDecimal("76410.15"),
              SpeedPolicy.MediumSpeed,
              Till.BARE,
              List.of(
                  Product.of("vps-s", "VPS S, one month", "4.90"),
                  Product.of("vps-l", "VPS L, one month", "19.90"))));

  private HighStreet() {}

  /** That many different stores, always the same. */
  public static List<Shop> shops(int count) {
    return IntStream.range(0, count).mapToObj(HighStreet::shop).toList();
  }

  private static Shop shop(int index) {
    Shop shop = SHOPS.get(index % SHOPS.size());
    int branch = index / SHOPS.size() + 1;
    return branch == 1
        ? shop
        : new Shop(
            "%s %d".formatted(shop.name(), branch),
            shop.currency(),
            shop.bitcoinPrice(),
            shop.speedPolicy(),
            shop.till(),
            shop.products());
  }
}
