package io.btcpaytracker.dashboard.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.dashboard.TestVisitor;
import io.btcpaytracker.dashboard.access.Endpoints.Endpoint;
import io.btcpaytracker.stack.TestStack;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every question the app answers, as somebody who may see other stores than it is about. */
class StoresIT {
  private static final String OWN = "storeOwn";
  private static final String ALSO_OWN = "storeAlsoOwn";
  private static final String FOREIGN = "storeForeign";
  private static final String INVOICE = "invoiceForeign";

  private static TestDashboard dashboard;
  private static UUID delivery;
  private static UUID stray;

  /** The same limits, by a cookie and by a token. */
  interface Asker {
    HttpResponse<String> get(String path);
  }

  private static Asker one;
  private static Asker two;
  private static Asker token;

  @BeforeAll
  static void start() {
    dashboard = TestDashboard.locked();
    Instant now = Instant.now();
    TestRows.of(dashboard, FOREIGN)
        .invoice(INVOICE, "Settled", now)
        .payment(INVOICE, "p", "0.66600000", now)
        .event(INVOICE, 1, "InvoiceCreated");
    delivery =
        TestRows.of(dashboard, FOREIGN).delivery("accepted", now, "{}".getBytes(UTF_8), "{}");
    TestRows.of(dashboard, OWN)
        .invoice("invoiceOwn", "Settled", now)
        .payment("invoiceOwn", "p", "0.00100001", now)
        .event("invoiceOwn", 2, "InvoiceCreated");
    sums(FOREIGN, "0.666");
    sums(OWN, "0.001");
    TestRows.of(dashboard, ALSO_OWN).invoice("invoiceAlsoOwn", "New", now);
    TestRows.of(dashboard, OWN).delivery("accepted", now, "{}".getBytes(UTF_8), "{}");
    stray = strayDelivery();
    dashboard
        .primary()
        .sql("insert into dead_letter values ('invoice-events', 0, 1, 'fold', ?, now())")
        .param(FOREIGN)
        .update();
    TestStack.shared().awaitStandby();
    people();
  }

  /** As the projector keeps them, for a payment of now. */
  private static void sums(String store, String amount) {
    dashboard
        .primary()
        .sql(
            """
            insert into money_rollup select date_bin('15 minutes', now(), 'epoch'), ?, 'Settled',
              'InOrder', 'BTC-LN', 'BTC', date_bin('15 minutes', now(), 'epoch'), 1, cast(? as numeric)
            """)
        .params(store, amount)
        .update();
  }

  private static UUID strayDelivery() {
    UUID id =
        TestRows.of(dashboard, FOREIGN).delivery("rejected", Instant.now(), new byte[0], "{}");
    dashboard.primary().sql("update delivery set store_id = null where id = ?").param(id).update();
    return id;
  }

  private static void people() {
    TestVisitor admin = TestVisitor.signedIn(dashboard, "admin");
    admin.addUser("one", "operator", "[\"%s\"]".formatted(OWN));
    admin.addUser("two", "viewer", "[\"%s\",\"%s\"]".formatted(OWN, ALSO_OWN));
    one = TestVisitor.signedIn(dashboard, "one")::get;
    two = TestVisitor.signedIn(dashboard, "two")::get;
    String secret = admin.addToken("[\"read\"]", "[\"%s\"]".formatted(OWN));
    token = path -> dashboard.get(path, "Authorization", "Bearer " + secret);
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  static List<Asker> askers() {
    return List.of(one, two, token);
  }

  @ParameterizedTest
  @MethodSource("askers")
  void noAnswerHoldsAnythingOfAForeignStore(Asker asker) {
    List<String> questions = questions();
    assertThat(questions).hasSizeGreaterThan(10);

    for (String question : questions) {
      HttpResponse<String> answer = asker.get(question);
      assertThat(answer.statusCode()).as(question).isNotEqualTo(500);
      assertThat(answer.body())
          .as(question)
          .doesNotContain("\"" + FOREIGN, INVOICE + "\"", "0.666", "0.667", stray.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("askers")
  void aForeignStoreIsUnknownHoweverItIsAskedFor(Asker asker) {
    List<String> about =
        questions().stream().filter(question -> question.contains(FOREIGN)).toList();
    assertThat(about).hasSizeGreaterThan(4);

    for (String question : about) {
      assertThat(asker.get(question).statusCode()).as(question).isEqualTo(404);
    }
    assertThat(asker.get("/api/v1/deliveries/" + delivery).statusCode()).isEqualTo(404);
    assertThat(asker.get("/api/v1/deliveries/" + stray).statusCode()).isEqualTo(404);
  }

  /** Every GET of the REST API: as it is, and with everything foreign in its place. */
  private static List<String> questions() {
    return Endpoints.of(dashboard).stream()
        .filter(endpoint -> endpoint.method().equals("GET") && endpoint.isIn("/api/v1"))
        .filter(endpoint -> !endpoint.isIn("/api/v1/events"))
        .flatMap(StoresIT::variants)
        .toList();
  }

  private static Stream<String> variants(Endpoint endpoint) {
    String id = endpoint.isIn("/api/v1/deliveries") ? delivery.toString() : INVOICE;
    String path = endpoint.filled(FOREIGN, id).pattern();
    return Stream.of(
            path,
            path + "?store=" + FOREIGN,
            path + "?store=" + OWN + "," + FOREIGN,
            path + "?limit=200&store=" + FOREIGN)
        .filter(question -> !question.contains("?") || takesStore(path));
  }

  /** A path that has no such parameter says so, whoever asks. */
  private static boolean takesStore(String path) {
    return TestVisitor.signedIn(dashboard, "admin").get(path + "?store=x").statusCode() != 400;
  }

  @Test
  void onesOwnStoresAreThere() {
    assertThat(one.get("/api/v1/invoices").body())
        .contains("invoiceOwn")
        .doesNotContain("invoiceAlsoOwn");
    assertThat(two.get("/api/v1/invoices").body()).contains("invoiceOwn", "invoiceAlsoOwn");
    assertThat(two.get("/api/v1/invoices?store=" + ALSO_OWN).body())
        .contains("invoiceAlsoOwn")
        .doesNotContain("invoiceOwn");
    assertThat(token.get("/api/v1/summary").body()).contains("\"0.001\"");
    assertThat(token.get("/api/v1/invoices/%s/invoiceOwn/timeline".formatted(OWN)).statusCode())
        .isEqualTo(200);
    assertThat(one.get("/api/v1/deliveries").body()).contains(OWN);
  }

  @Test
  void nobodyWithoutStoresSeesAny() {
    TestVisitor.signedIn(dashboard, "admin").addUser("none", "viewer", "[]");
    TestVisitor none = TestVisitor.signedIn(dashboard, "none");

    assertThat(none.get("/api/v1/invoices").body()).contains("\"invoices\":[],\"next\":null");
    assertThat(none.get("/api/v1/summary").body()).contains("\"takings\":[]");
  }

  @Test
  void aCursorOfSomebodyElseOpensNothing() {
    TestVisitor admin = TestVisitor.signedIn(dashboard, "admin");
    String next =
        tools.jackson.databind.json.JsonMapper.shared()
            .readTree(admin.get("/api/v1/invoices?limit=1").body())
            .get("next")
            .asString();

    assertThat(one.get("/api/v1/invoices?cursor=" + next).body()).doesNotContain(FOREIGN);
  }

  @ParameterizedTest
  @MethodSource("askers")
  void aForeignInvoiceIsFoundByNothingItHas(Asker asker) {
    for (String question :
        List.of(
            "/api/v1/invoices?q=" + INVOICE,
            "/api/v1/invoices?status=Settled",
            "/api/v1/invoices?q=order-7",
            "/api/v1/invoices?q=lnbc1",
            "/api/v1/invoices?currency=EUR&amountMin=12.5&amountMax=12.5",
            "/api/v1/invoices?currency=EUR&sort=largest",
            "/api/v1/invoices?time=settled",
            "/api/v1/deliveries?invoice=" + INVOICE)) {
      assertThat(asker.get(question).statusCode()).as(question).isEqualTo(200);
      assertThat(asker.get(question).body()).as(question).doesNotContain(FOREIGN, INVOICE);
    }
  }

  @Test
  void headersDoNotWidenTheLimit() {
    TestVisitor visitor = TestVisitor.signedIn(dashboard, "one");

    HttpResponse<String> answer =
        visitor.send(
            HttpRequest.newBuilder(dashboard.uri("/api/v1/invoices"))
                .header("X-Original-URL", "/api/v1/users")
                .header("X-HTTP-Method-Override", "POST")
                .header("stores", FOREIGN));

    assertThat(answer.body()).contains("invoiceOwn").doesNotContain(FOREIGN);
  }
}
