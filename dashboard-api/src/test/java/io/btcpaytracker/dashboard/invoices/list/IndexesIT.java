package io.btcpaytracker.dashboard.invoices.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.paging.Page.Wish;
import io.btcpaytracker.dashboard.paging.PageQueries;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list is as quick as the index its order is read from. */
class IndexesIT {
  private static final Map<String, Object> PARAMETERS =
      Map.of(
          "rows",
          50,
          "stores",
          "s",
          "currency",
          "EUR",
          "text",
          "abc",
          "last",
          "z",
          "candidates",
          9);

  private final TestDashboard dashboard = TestDashboard.shared();

  @ParameterizedTest
  @CsvSource({
    ",,,opened,newest,invoice_opened_idx",
    ",,,opened,oldest,invoice_opened_idx",
    "s,,,opened,newest,invoice_store_opened_idx",
    ",Settled,,opened,newest,invoice_opened_idx",
    ",Invalid,,opened,newest,invoice_status_idx",
    ",New,,opened,oldest,invoice_status_idx",
    ",,PaidLate,opened,newest,invoice_additional_status_idx",
    ",Expired,PaidPartial,opened,newest,invoice_additional_status_idx",
    ",,,settled,newest,invoice_settled_idx",
    ",,,opened,largest,invoice_amount_idx",
    ",,,opened,smallest,invoice_amount_idx"
  })
  void aPageIsReadOffAnIndexInItsOrder(
      @Nullable String store,
      @Nullable String status,
      @Nullable String additionalStatus,
      String time,
      String sort,
      String index) {
    InvoiceFilter filter = filter(store, status, additionalStatus, time, null);
    Sort order = Sort.parse(sort, filter);

    String plan =
        dashboard.plan(
            PageQueries.sql(
                InvoiceListQueries.selection(filter, order),
                new Wish(order.keyset(filter.time()), Optional.empty(), 50)),
            PARAMETERS);

    // At most rows of the same moment are put in order, as they come.
    assertThat(plan).contains("using " + index).doesNotContain("->  Sort");
  }

  @Test
  void everySearchedTextHasItsIndex() {
    InvoiceFilter filter = filter(null, null, null, "opened", "abc");
    var queries = new CandidateQueries(dashboard.primary(), filter);

    assertThat(dashboard.plan(queries.byText(), PARAMETERS))
        .contains(
            "Index Cond: (invoice_id = ",
            "invoice_order_idx",
            "invoice_person_buyer_idx",
            "payment_transaction_idx",
            "payment_destination_idx");
  }

  private static InvoiceFilter filter(
      @Nullable String store,
      @Nullable String status,
      @Nullable String additionalStatus,
      String time,
      @Nullable String text) {
    return new InvoiceParameters(
            store, status, additionalStatus, null, "EUR", null, null, time, null, null, null, text)
        .filter(StoreLimit.ALL);
  }
}
