package io.btcpaytracker.run.bench.queries;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every question a page can ask, each about another invoice, store or day every time. The same ones
 * in each run.
 */
final class Questions {
  private static final long SEED = 20_090_103;
  private static final String LIST = "/api/v1/invoices?";
  private static final String DELIVERIES = "/api/v1/deliveries";

  private final SplittableRandom dice = new SplittableRandom(SEED);
  private final int invoices;
  private final Instant newest;

  /** A question and how it is put the next time. */
  record Question(String name, Supplier<String> path) {}

  Questions(int invoices, Instant newest) {
    this.invoices = invoices;
    this.newest = newest;
  }

  List<Question> all(Asker asker) throws IOException, InterruptedException {
    String deep = next(asker, LIST + "limit=5&to=" + at(invoices / 2));
    String deepOfStore = next(asker, LIST + "limit=5&store=store7&to=" + at(invoices / 2));
    String deepDelivery = next(asker, DELIVERIES + "?limit=5&to=" + at(invoices / 2));
    List<String> ids = ids(asker, DELIVERIES + "?limit=200&to=" + at(invoices / 2));
    return List.of(
        ask("summary", () -> "/api/v1/summary?zone=Europe/Zurich"),
        ask("summary, store", () -> "/api/v1/summary?store=" + store()),
        ask("series, hours", () -> "/api/v1/series?zone=Europe/Zurich"),
        ask("series, 30 days", () -> "/api/v1/series?bucket=day"),
        ask("invoices", () -> LIST + "limit=50"),
        ask("invoices, deep page", () -> LIST + "cursor=" + deep),
        ask("invoices, oldest", () -> LIST + "sort=oldest"),
        ask("invoices, store", () -> LIST + "store=" + store()),
        ask("invoices, three stores", () -> LIST + "store=store3,store5,store9"),
        ask("invoices, store, deep page", () -> LIST + "store=store7&cursor=" + deepOfStore),
        ask("invoices, Settled, store", () -> LIST + "status=Settled&store=" + store()),
        ask("invoices, Invalid", () -> LIST + "status=Invalid"),
        ask("invoices, New", () -> LIST + "status=New"),
        ask("invoices, PaidLate, store", () -> LIST + "additionalStatus=PaidLate&store=" + store()),
        ask("invoices, method", () -> LIST + "method=LTC-CHAIN"),
        ask("invoices, method nobody used", () -> LIST + "method=XMR-CHAIN"),
        ask("invoices, currency", () -> LIST + "currency=USD"),
        ask(
            "invoices, amount",
            () -> LIST + "currency=EUR&amountMin=%s&amountMax=%1$s".formatted(amount())),
        ask("invoices, range of amounts", () -> LIST + "currency=EUR&amountMin=500&amountMax=600"),
        ask("invoices, largest", () -> LIST + "currency=EUR&sort=largest"),
        ask("invoices, settled last", () -> LIST + "time=settled"),
        ask("invoices, a day", () -> LIST + "zone=Europe/Zurich&from=%s&to=%1$s".formatted(day())),
        ask(
            "invoices, a day, Expired",
            () -> LIST + "status=Expired&from=%s&to=%1$s".formatted(day())),
        ask("search invoice id", () -> LIST + "q=" + invoice(any())),
        ask("search order id", () -> LIST + "q=order-" + any()),
        ask("search beginning all share", () -> LIST + "q=order"),
        ask("search e-mail", () -> LIST + "q=buyer" + any() + "@"),
        ask("search transaction", () -> LIST + "q=" + hash("SHA-256", Integer.toString(paid()))),
        ask("search destination", () -> LIST + "q=bc1q" + hash("MD5", "to" + paid())),
        ask("search nothing", () -> LIST + "q=nothing" + any()),
        ask("invoice", () -> "/api/v1/invoices/" + path(any())),
        ask("timeline", () -> "/api/v1/invoices/" + path(any()) + "/timeline"),
        ask("worklist late", () -> "/api/v1/worklists/late"),
        ask("worklist partial", () -> "/api/v1/worklists/partial"),
        ask("worklist overpaid, store", () -> "/api/v1/worklists/overpaid?store=" + store()),
        ask("worklist invalid", () -> "/api/v1/worklists/invalid"),
        ask("worklist stuck", () -> "/api/v1/worklists/stuck"),
        ask("deliveries", () -> DELIVERIES),
        ask("deliveries, deep page", () -> DELIVERIES + "?cursor=" + deepDelivery),
        ask("deliveries, store", () -> DELIVERIES + "?store=" + store()),
        ask("deliveries, rejected", () -> DELIVERIES + "?verdict=rejected"),
        ask("deliveries, type", () -> DELIVERIES + "?type=InvoiceSettled"),
        ask("deliveries, type nobody sent", () -> DELIVERIES + "?type=InvoiceForgotten"),
        ask("deliveries of an invoice", () -> DELIVERIES + "?invoice=" + invoice(any())),
        ask("delivery", () -> DELIVERIES + "/" + ids.get(dice.nextInt(ids.size()))));
  }

  private static Question ask(String name, Supplier<String> path) {
    return new Question(name, path);
  }

  private static String next(Asker asker, String path) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(asker.body(path)).get("next").asString();
  }

  private static List<String> ids(Asker asker, String path)
      throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    JsonMapper.shared()
        .readTree(asker.body(path))
        .get("deliveries")
        .forEach(delivery -> ids.add(delivery.get("id").asString()));
    return ids;
  }

  private int any() {
    return dice.nextInt(invoices);
  }

  /** Any invoice that was paid. */
  private int paid() {
    return any() / 10 * 10;
  }

  private String store() {
    return "store" + dice.nextInt(Stock.STORES);
  }

  /** As {@link Stock} makes amounts. */
  private String amount() {
    int n = any();
    return BigDecimal.valueOf(100L * (1 + n % 9973) + n % 100, 2).toPlainString();
  }

  private String day() {
    return at(any()).substring(0, "2009-01-03".length());
  }

  private String at(int invoice) {
    return newest.minus(Stock.APART.multipliedBy(invoice)).toString();
  }

  private static String path(int n) {
    return "store%d/%s".formatted(n % 2 == 0 ? 0 : 1 + n / 2 % (Stock.STORES - 1), invoice(n));
  }

  private static String invoice(int n) {
    return "inv" + hash("MD5", Integer.toString(n));
  }

  private static String hash(String algorithm, String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance(algorithm)
                  .digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
