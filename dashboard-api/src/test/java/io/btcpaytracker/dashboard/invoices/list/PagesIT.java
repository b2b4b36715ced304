package io.btcpaytracker.dashboard.invoices.list;

import static io.btcpaytracker.dashboard.invoices.list.ListPages.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.dashboard.paging.PageQueries;
import io.btcpaytracker.stack.TestStack;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PagesIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final TestDashboard dashboard = TestDashboard.shared();

  @Test
  void pagesGoFromNewestToOldestWithoutGapOrRepetitionAlsoWithinOneInstant() {
    TestRows rows = TestRows.of(dashboard, "pages");
    for (int i = 0; i < 7; i++) {
      rows.invoice("i" + i, "New", i < 5 ? NOON : NOON.plusSeconds(i));
    }
    TestStack.shared().awaitStandby();

    assertThat(pages("?store=pages&limit=2").ids())
        .containsExactly("i6", "i5", "i0", "i1", "i2", "i3", "i4");
    assertThat(pages("?store=pages&limit=2&sort=oldest").ids())
        .containsExactly("i4", "i3", "i2", "i1", "i0", "i5", "i6");
  }

  @Test
  void theWayBackShowsTheSamePages() {
    TestRows rows = TestRows.of(dashboard, "back");
    for (int i = 0; i < 6; i++) {
      rows.invoice("i" + i, "New", NOON.plusSeconds(i / 2));
    }
    TestStack.shared().awaitStandby();
    ListPages pages = pages("?store=back&limit=2");

    JsonNode first = pages.first();
    JsonNode second = pages.next(first);
    JsonNode third = pages.next(second);

    assertThat(first.get("previous").isNull()).isTrue();
    assertThat(third.get("next").isNull()).isTrue();
    assertThat(ids(pages.previous(third))).isEqualTo(ids(second));
    assertThat(ids(pages.previous(pages.previous(third)))).isEqualTo(ids(first));
    assertThat(ids(pages.next(pages.previous(third)))).isEqualTo(ids(third));
  }

  @Test
  void invoicesThatComeMeanwhileMoveNoPage() {
    TestRows rows = TestRows.of(dashboard, "moving");
    for (int i = 0; i < 6; i++) {
      rows.invoice("i" + i, "New", NOON.minusSeconds(i));
    }
    TestStack.shared().awaitStandby();
    ListPages pages = pages("?store=moving&limit=2");
    JsonNode second = pages.next(pages.first());

    rows.invoice("newer", "New", NOON.plusSeconds(1)).invoice("tie", "New", NOON.minusSeconds(3));
    TestStack.shared().awaitStandby();

    assertThat(ids(pages.next(second))).containsExactly("tie", "i4");
    assertThat(ids(pages.previous(second))).containsExactly("i0", "i1");
  }

  @Test
  void onTheWayBackTheFirstPageIsWholeAgain() {
    TestRows rows = TestRows.of(dashboard, "ragged");
    for (int i = 0; i < 4; i++) {
      rows.invoice("i" + i, "New", NOON.minusSeconds(i));
    }
    TestStack.shared().awaitStandby();
    ListPages pages = pages("?store=ragged&limit=2");
    JsonNode second = pages.next(pages.first());
    rows.invoice("newer", "New", NOON.plusSeconds(1));
    TestStack.shared().awaitStandby();

    JsonNode start = pages.previous(pages.previous(second));

    assertThat(ids(start)).containsExactly("newer", "i0");
    assertThat(start.get("previous").isNull()).isTrue();
  }

  @Test
  void amountsOfOneCurrencyAreSortedExactlyAndPagesGoOnWithinEqualOnes() {
    TestRows rows = TestRows.of(dashboard, "amounts");
    for (String amount : List.of("10", "9.99999999999", "10.00", "100")) {
      rows.invoice("of" + amount, "New", NOON)
          .with("of" + amount, "amount", new BigDecimal(amount));
    }
    rows.invoice("none", "New", NOON).without("none", "amount");
    rows.invoice("usd", "New", NOON).with("usd", "currency", "USD");
    TestStack.shared().awaitStandby();
    String asked = "?store=amounts&limit=1&currency=EUR&sort=";

    assertThat(pages(asked + "largest").ids())
        .containsExactly("of100", "of10", "of10.00", "of9.99999999999");
    assertThat(pages(asked + "smallest").ids())
        .containsExactly("of9.99999999999", "of10.00", "of10", "of100");
  }

  @Test
  void aPageLooksOnlySoFarAndItsCursorGoesOnFromThere() {
    TestRows.of(dashboard, "rare")
        .invoices("many", 2 * PageQueries.TESTED_MAX, "Expired", NOON)
        .invoice("first", "Settled", NOON.minusSeconds(10))
        .invoice("last", "Settled", NOON.minusSeconds(1_000_000));
    TestStack.shared().awaitStandby();
    ListPages pages = pages("?store=rare&status=Settled");

    JsonNode first = pages.first();
    JsonNode second = pages.next(first);
    JsonNode third = pages.next(second);

    assertThat(ids(first)).containsExactly("first");
    assertThat(first.get("complete").asBoolean()).isFalse();
    assertThat(ids(second)).isEmpty();
    assertThat(second.get("complete").asBoolean()).isFalse();
    assertThat(ids(third)).containsExactly("last");
    assertThat(third.get("complete").asBoolean()).isTrue();
    assertThat(third.get("next").isNull()).isTrue();
    assertThat(pages.ids()).containsExactly("first", "last");
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    TestRows.of(dashboard, "orders").invoice("a", "New", NOON).invoice("b", "New", NOON);
    TestStack.shared().awaitStandby();
    String next = dashboard.json("/api/v1/invoices?store=orders&limit=1").get("next").asString();

    assertThat(
            dashboard.get("/api/v1/invoices?store=orders&sort=oldest&cursor=" + next).statusCode())
        .isEqualTo(400);
  }

  private ListPages pages(String query) {
    return new ListPages(dashboard, "/api/v1/invoices" + query);
  }
}
