package io.btcpaytracker.dashboard.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ExportsIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String ALL = "?store=export,export2";

  private static final TestDashboard dashboard = TestDashboard.shared();

  @BeforeAll
  static void write() {
    TestRows rows = TestRows.of(dashboard, "export");
    rows.invoice("old", "Settled", NOON).invoice("new", "New", NOON.plusSeconds(9));
    rows.payment("old", "b", "0.5", NOON).payment("old", "a", "0.25", NOON);
    rows.delivery("accepted", NOON, "{}".getBytes(UTF_8), null);
    TestRows.of(dashboard, "export2").invoice("mid", "Expired", NOON.plusSeconds(5));
    TestStack.shared().awaitStandby();
  }

  @Test
  void invoicesHaveALineEachNewestFirst() {
    assertThat(dashboard.get("/api/v1/exports/invoices.csv" + ALL).body())
        .isEqualTo(
            String.join(
                "\r\n",
                "storeId,invoiceId,status,additionalStatus,statusSince,openedAt,processingAt,settledAt,expiredAt,invalidAt,expiresAt,amount,currency,paidAmount,orderId,itemDescription,payments,refundsOffered,archived",
                "export,new,New,None,2026-03-01T12:00:09Z,2026-03-01T12:00:09Z,,,,,,12.50,EUR,,order-7,,0,0,",
                "export2,mid,Expired,None,2026-03-01T12:00:05Z,2026-03-01T12:00:05Z,,,,,,12.50,EUR,,order-7,,0,0,",
                "export,old,Settled,None,2026-03-01T12:00:00Z,2026-03-01T12:00:00Z,,2026-03-01T12:00:00Z,,,,12.50,EUR,,order-7,,2,0,",
                ""));
  }

  @Test
  void paymentsHaveALineEachWithWhatTheyBroughtIn() {
    assertThat(dashboard.get("/api/v1/exports/payments.jsonl" + ALL).body())
        .isEqualTo(payment("a", "0.25", "0.24999999") + payment("b", "0.5", "0.49999999"));
  }

  private static String payment(String id, String value, String net) {
    return """
    {"storeId":"export","invoiceId":"old","orderId":"order-7","invoiceStatus":"Settled",\
    "invoiceAdditionalStatus":"None","methodId":"BTC-LN","paymentId":"%s","status":"Settled",\
    "value":"%s","fee":"0.00000001","net":"%s","currency":"BTC","rate":null,\
    "invoiceCurrency":"EUR","firstSeenAt":"2026-03-01T12:00:00Z","receivedAt":null,\
    "settledAt":"2026-03-01T12:00:00Z","afterExpiration":false,"destination":"lnbc1"}
    """
        .formatted(id, value, net);
  }

  @Test
  void deliveriesHaveALineEachWithoutTheirBodies() {
    String[] lines =
        dashboard.get("/api/v1/exports/deliveries.csv?store=export").body().split("\r\n");

    assertThat(lines).hasSize(2);
    assertThat(lines[1])
        .endsWith(
            ",accepted,why,default,export,,,,,,,false,,2026-03-01T12:00:00Z,401,2,rejected-deliveries,0,3");
  }

  @Test
  void filesHoldExactlyWhatTheListShows() {
    assertThat(lines("/api/v1/exports/invoices.jsonl" + ALL + "&status=Expired")).isEqualTo(1);
    assertThat(lines("/api/v1/exports/invoices.jsonl?store=export")).isEqualTo(2);
    assertThat(lines("/api/v1/exports/payments.jsonl" + ALL + "&status=New")).isZero();
    assertThat(lines("/api/v1/exports/payments.jsonl" + ALL + "&method=BTC-LN&q=old")).isEqualTo(2);
    assertThat(lines("/api/v1/exports/deliveries.jsonl?store=export&verdict=rejected")).isZero();
  }

  private static long lines(String path) {
    HttpResponse<String> answer = dashboard.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().lines().count();
  }

  @Test
  void anExportSaysWhatItIsAndHowFreshBeforeItsFirstLine() {
    var headers = dashboard.get("/api/v1/exports/invoices.csv?store=export").headers();

    assertThat(headers.firstValue("Content-Type"))
        .hasValue("text/csv;header=present;charset=UTF-8");
    assertThat(headers.firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"invoices-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
    assertThat(headers.firstValue("Tracker-Served-By")).hasValue("replica");
    assertThat(headers.firstValue("Tracker-Position")).isPresent();
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValueAsLong("Tracker-Rows-Expected")).isPresent();
  }

  @Test
  void whoeverExportsSeesHowFarItIs() {
    long id =
        dashboard
            .get("/api/v1/exports/payments.csv" + ALL)
            .headers()
            .firstValueAsLong("Tracker-Export")
            .orElseThrow();

    JsonNode export =
        dashboard
            .json("/api/v1/exports")
            .get("exports")
            .valueStream()
            .filter(told -> told.get("id").asLong() == id)
            .findFirst()
            .orElseThrow();

    assertThat(export.get("name").asString()).isEqualTo("payments");
    assertThat(export.get("state").asString()).isEqualTo("done");
    assertThat(export.get("rows").asInt()).isEqualTo(2);
    assertThat(export.get("rowsExpected").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/exports/invoices.csv?status=Paid",
        "/api/v1/exports/invoices.csv?limit=5",
        "/api/v1/exports/payments.jsonl?from=yesterday",
        "/api/v1/exports/deliveries.csv?atLeast=5"
      })
  void whatIsNotUnderstoodIsAProblemAndNoFile(String path) {
    HttpResponse<String> answer = dashboard.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
  }

  @Test
  void moreThanMayRunAtOnceAreAskedToWait() {
    try (var busy = TestDashboard.start("--tracker.export.at-once=0")) {
      HttpResponse<String> answer = busy.get("/api/v1/exports/invoices.csv");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("0 exports are running, as many as may run");
    }
  }

  @Test
  void anExportThatFailsInTheMiddleIsBrokenOffAndNeverLooksWhole() throws Exception {
    try (var hasty =
        TestDashboard.start("--tracker.export.longest=0s", "--tracker.export.fetch-rows=3000")) {
      many(hasty, 4_000);

      for (String file : List.of("invoices.csv", "invoices.jsonl")) {
        assertThat(untilItBreaks(hasty.uri("/api/v1/exports/" + file)))
            .contains("i3")
            .doesNotContain("urn:trace");
        JsonNode export = hasty.json("/api/v1/exports").get("exports").get(0);
        assertThat(export.get("state").asString()).isEqualTo("failed");
        assertThat(export.get("rows").asInt()).isEqualTo(3_000);
      }
    }
  }

  private static String untilItBreaks(URI file) throws Exception {
    var received = new ByteArrayOutputStream();
    try (var http = HttpClient.newHttpClient();
        var body =
            http.send(HttpRequest.newBuilder(file).build(), BodyHandlers.ofInputStream()).body()) {
      assertThatThrownBy(() -> body.transferTo(received)).isInstanceOf(IOException.class);
    }
    return received.toString(UTF_8);
  }

  private static void many(TestDashboard where, int count) {
    where
        .primary()
        .sql(
            """
            insert into invoice (store_id, invoice_id, source, status, additional_status,
              status_since, opened_at, created_seen, log_partition, log_offset)
            select 's', 'i' || n, 'btcpay', 'New', 'None', now(), now(), true, 0, n
            from generate_series(1, ?) as n
            """)
        .param(count)
        .update();
    TestStack.shared().awaitStandby();
  }
}
