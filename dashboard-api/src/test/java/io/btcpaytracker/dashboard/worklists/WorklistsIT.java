package io.btcpaytracker.dashboard.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorklistsIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final TestDashboard DASHBOARD = TestDashboard.shared();

  @BeforeAll
  static void fill() {
    Instant lately = Instant.now().minus(Duration.ofHours(2));
    TestRows.of(DASHBOARD, "work")
        .invoice("late", "Expired", NOON)
        .with("late", "additional_status", "PaidLate")
        .invoice("partial", "Expired", NOON)
        .with("partial", "additional_status", "PaidPartial")
        .invoice("over", "Settled", NOON)
        .with("over", "additional_status", "PaidOver")
        .invoice("invalid", "Invalid", NOON)
        .invoice("fine", "Settled", NOON)
        .invoice("waiting", "Processing", lately)
        .invoice("open", "New", lately)
        .invoice("toExpire", "New", lately)
        .with("toExpire", "expires_at", lately.plus(Duration.ofHours(3)))
        .invoice("unconfirmed", "Processing", NOON)
        .invoice("forgotten", "New", NOON.minusSeconds(1))
        .invoice("unexpired", "New", lately)
        .with("unexpired", "expires_at", lately.plusSeconds(900));
    TestStack.shared().awaitStandby();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "late | late",
        "partial | partial",
        "overpaid | over",
        "invalid | invalid",
        "stuck | unexpired,unconfirmed,forgotten"
      })
  void everyListShowsWhatNeedsSomebodyAndNothingElse(String list, String ids) {
    assertThat(ids("/api/v1/worklists/%s?store=work".formatted(list)))
        .isEqualTo(List.of(ids.split(",")));
  }

  @Test
  void aListIsGoneThroughPageByPage() {
    String path = "/api/v1/worklists/stuck?store=work&limit=2";
    String next = DASHBOARD.json(path).get("next").asString();

    assertThat(ids(path + "&cursor=" + next)).containsExactly("forgotten");
  }

  @Test
  void aListThatIsNotThereNamesThoseThatAre() {
    assertThat(DASHBOARD.get("/api/v1/worklists/none").body())
        .contains("problems/not-found", "expected one of late, partial, overpaid, invalid, stuck");
  }

  private static List<String> ids(String path) {
    List<String> ids = new ArrayList<>();
    DASHBOARD
        .json(path)
        .get("invoices")
        .forEach(invoice -> ids.add(invoice.get("invoiceId").asString()));
    return ids;
  }
}
