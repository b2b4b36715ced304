package io.btcpaytracker.dashboard.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemsIT {
  private final TestDashboard dashboard = TestDashboard.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/api/v1/invoices?limit=0      | 'limit' is not usable: '0' (expected a whole number from 1 to 200)",
        "/api/v1/invoices?limit=201    | 'limit' is not usable: '201'",
        "/api/v1/invoices?limit=abc    | 'limit' is not usable: 'abc'",
        "/api/v1/invoices?limti=5      | 'limti' is unknown here (expected some of [additionalStatus, amountMax, amountMin, atLeast, currency, cursor",
        "/api/v1/invoices?limit=5&limit=6 | 'limit' stands 2 times (expected once)",
        "/api/v1/invoices?status=Paid  | 'status' is not usable: 'Paid' (expected one of New, Processing, Settled",
        "/api/v1/invoices?cursor=xyz   | 'cursor' is not usable: 'xyz' (expected 'next' or 'previous' of an earlier page",
        "/api/v1/invoices?q=           | 'q' is not usable: '' (expected an id of 1 to 200",
        "/api/v1/invoices?q=%00        | 'q' is not usable: '?'",
        "/api/v1/invoices?store=a,,b   | 'store' is not usable: ''",
        "/api/v1/invoices?sort=status  | 'sort' is not usable: 'status' (expected one of newest, oldest, largest, smallest)",
        "/api/v1/invoices?sort=largest | 'sort' is not usable: 'largest' (expected a currency beside it",
        "/api/v1/invoices?amountMin=5  | 'currency' is not usable: 'null' (expected the currency of amountMin",
        "/api/v1/invoices?currency=EUR&amountMin=1e9 | 'amountMin' is not usable: '1e9' (expected an amount such as 12.50)",
        "/api/v1/invoices?currency=EUR&amountMin=5&amountMax=4.99 | 'amountMax' is not usable: '4.99'",
        "/api/v1/invoices?from=2026-02-30 | 'from' is not usable: '2026-02-30' (expected a day such as 2026-03-01",
        "/api/v1/invoices?from=2026-03-02&to=2026-03-01 | 'to' is not usable: '2026-03-01' (expected a time after 'from')",
        "/api/v1/invoices?from=+123456-01-01T00:00:00Z | 'from' is not usable",
        "/api/v1/invoices?zone=Mars    | 'zone' is not usable: 'Mars'",
        "/api/v1/invoices?time=paid    | 'time' is not usable: 'paid' (expected one of opened, settled)",
        "/api/v1/invoices?additionalStatus=Late | 'additionalStatus' is not usable: 'Late'",
        "/api/v1/deliveries?redelivery=1 | 'redelivery' is not usable: '1' (expected one of true, false)",
        "/api/v1/invoices?store=%00    | 'store' is not usable: '?'",
        "/api/v1/invoices?atLeast=5    | 'atLeast' is not usable: '5' (expected partition:offset",
        "/api/v1/invoices/s/%01        | 'id' is not usable",
        "/api/v1/invoices/s/a?asOf=noon | 'asOf' is not usable: 'noon' (expected an instant between 1970 and now",
        "/api/v1/invoices/s/a?asOf=2999-01-01T00:00:00Z | 'asOf' is not usable",
        "/api/v1/invoices/s/a/timeline?asOf=1969-12-31T23:59:59Z | 'asOf' is not usable",
        "/api/v1/summary?zone=Mars     | 'zone' is not usable: 'Mars' (expected a time zone such as Europe/Zurich",
        "/api/v1/summary?zone=%2B02:00 | 'zone' is not usable: '+02:00'",
        "/api/v1/summary?asOf=yesterday | 'asOf' is not usable: 'yesterday' (expected an instant between 1970 and now",
        "/api/v1/summary?asOf=2999-01-01T00:00:00Z | 'asOf' is not usable: '2999-01-01T00:00:00Z'",
        "/api/v1/series?asOf=1969-12-31T23:59:59Z | 'asOf' is not usable: '1969-12-31T23:59:59Z'",
        "/api/v1/series?bucket=minute  | 'bucket' is not usable: 'minute' (expected one of hour, day)",
        "/api/v1/series?bucket=day&days=93 | 'days' is not usable: '93' (expected a whole number from 1 to 92)",
        "/api/v1/deliveries?verdict=ok | 'verdict' is not usable: 'ok' (expected one of accepted",
        "/api/v1/deliveries/7          | 'id' is not usable: '7' (expected a UUID)"
      })
  void aBadParameterIsAProblemThatSaysWhatWasExpected(String path, String detail) {
    JsonNode problem = problem(dashboard.get(path), 400, "bad-request");

    assertThat(problem.get("detail").asString()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/nothing",
    "/api",
    "/nothing",
    "/api/v1/invoices/s/unknown",
    "/api/v1/invoices/s/unknown/timeline",
    "/api/v1/invoices/s/unknown?asOf=2026-03-01T12:00:00Z",
    "/api/v1/invoices/s/unknown/timeline?asOf=2026-03-01T12:00:00Z",
    "/api/v1/deliveries/00000000-0000-0000-0000-000000000000",
    "/schemas/ids/99",
    "/subjects/none/versions"
  })
  void whatIsNotThereIsAProblem(String path) {
    problem(dashboard.get(path), 404, "not-found");
  }

  @Test
  void anotherFormatIsAProblem() {
    problem(dashboard.get("/api/v1/invoices", "Accept", "text/csv"), 406, "not-acceptable");
  }

  @Test
  void theInstanceIsTheCallersTraceId() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    HttpResponse<String> answer =
        dashboard.get("/api/v1/nothing", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

    assertThat(problem(answer, 404, "not-found").get("instance").asString())
        .isEqualTo("urn:trace:" + trace);
  }

  private static JsonNode problem(HttpResponse<String> answer, int status, String kind) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.get("type").asString())
        .isEqualTo("https://btcpaytracker.io/problems/" + kind);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("instance").asString()).matches("urn:trace:[0-9a-f]{32}");
    assertThat(answer.body())
        .doesNotContain("Exception", "springframework", "btcpaytracker.dashboard");
    return problem;
  }
}
