package io.btcpaytracker.dashboard.invoices.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shopkeeper looks for. Each invoice differs from the others in one thing. */
class FiltersIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String TRANSACTION = "4a5e1e4baab89f3a32518a88c31bc87f618f7667";
  private static final TestDashboard DASHBOARD = TestDashboard.shared();

  @BeforeAll
  static void fill() {
    TestRows.of(DASHBOARD, "filters")
        .invoice("plain", "New", NOON)
        .invoice("late", "Expired", NOON.minusSeconds(1))
        .with("late", "additional_status", "PaidLate")
        .invoice("dollars", "New", NOON.minusSeconds(2))
        .with("dollars", "currency", "USD")
        .invoice("large", "New", NOON.minusSeconds(3))
        .with("large", "amount", new BigDecimal("4999.99"))
        .invoice("settled", "Settled", NOON.minusSeconds(4))
        .with("settled", "settled_at", NOON.plusSeconds(7200))
        .payment("settled", "lightning-hash", "0.5", NOON)
        .invoice("onchain", "Processing", NOON.minusSeconds(5))
        .pending("onchain", TRANSACTION + "-1", "0.5", NOON)
        .invoice("ordered", "New", NOON.minusSeconds(6))
        .with("ordered", "order_id", "Résumé_100%\\7")
        .invoice("bought", "New", NOON.minusSeconds(7))
        .person("bought", " Ann.Lee@Example.com ", "{}")
        .invoice("yesterday", "New", Instant.parse("2026-02-28T22:59:59Z"))
        .invoice("midnight", "New", Instant.parse("2026-02-28T23:00:00Z"));
    DASHBOARD
        .primary()
        .sql("update payment_destination set destination = 'bc1qxyz' where invoice_id = 'onchain'")
        .update();
    DASHBOARD
        .primary()
        .sql("update payment set method_id = 'BTC-CHAIN' where invoice_id = 'onchain'")
        .update();
    TestRows.of(DASHBOARD, "filtersToo").invoice("other", "New", NOON);
    TestStack.shared().awaitStandby();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status=Processing                       | onchain",
        "status=Settled                          | settled",
        "additionalStatus=PaidLate               | late",
        "additionalStatus=PaidLate&status=New    | ",
        "method=BTC-CHAIN                        | onchain",
        "method=BTC-LN                           | settled",
        "currency=USD                            | dollars",
        "currency=EUR&amountMin=12.51            | large",
        "currency=EUR&amountMin=4999.99&amountMax=4999.99&sort=newest | large",
        "currency=EUR&amountMin=12.51&sort=largest | large",
        "time=settled                            | settled",
        "time=settled&from=2026-03-01T14:00:00Z  | settled",
        "time=settled&to=2026-03-01T14:00:00Z    | ",
        "time=settled&sort=oldest                | settled",
        "to=2026-02-28&zone=Europe/Zurich        | yesterday",
        "to=2026-02-28                           | midnight,yesterday",
        "from=2026-02-28&to=2026-03-01&zone=Europe/Zurich&limit=100&status=Expired | late",
        "from=2026-02-28T23:00:00Z&to=2026-03-01T11:00:00Z | midnight",
      })
  void everyFilterLeavesWhatItNames(String filter, String ids) {
    assertThat(ids(filter)).isEqualTo(ids == null ? List.of() : List.of(ids.split(",")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "onchain | onchain",
        "onchai | ",
        TRANSACTION + " | onchain",
        TRANSACTION + "-1 | onchain",
        TRANSACTION + "-2 | ",
        "bc1qxyz | onchain",
        "bc1qxy | ",
        "lightning-hash | settled",
        "résumé_1 | ordered",
        "RÉSUMÉ_100%\\7 | ordered",
        "résumé%1 | ",
        "_ | ",
        "% | ",
        "ann.lee | bought",
        "Ann.Lee@example.COM | bought",
        "' or true -- | ",
      })
  void textFindsIdsWholeAndWhatPeopleWriteByItsBeginning(String text, String found) {
    assertThat(ids("q=" + URLEncoder.encode(text, UTF_8)))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void textThatManyInvoicesShareIsFoundPageByPage() {
    TestRows.of(DASHBOARD, "shared").invoices("i", 1_200, "New", NOON);
    DASHBOARD
        .primary()
        .sql("update invoice set order_id = 'same-' || invoice_id where store_id = 'shared'")
        .update();
    TestStack.shared().awaitStandby();

    assertThat(new ListPages(DASHBOARD, "/api/v1/invoices?limit=200&store=shared&q=SAME").ids())
        .hasSize(1_200)
        .doesNotHaveDuplicates()
        .startsWith("i0", "i1", "i2");
    assertThat(new ListPages(DASHBOARD, "/api/v1/invoices?store=shared&q=same-i1199").ids())
        .containsExactly("i1199");
  }

  @Test
  void aBuyerOfManyInvoicesIsFoundPageByPage() {
    TestRows.of(DASHBOARD, "regular").invoices("i", 1_200, "New", NOON).invoice("x", "New", NOON);
    DASHBOARD
        .primary()
        .sql(
            """
            insert into invoice_person (store_id, invoice_id, buyer_email, log_offset)
            select store_id, invoice_id, 'Regular@example.com', 1 from invoice
            where store_id = 'regular' and invoice_id like 'i%'
            """)
        .update();
    TestStack.shared().awaitStandby();

    assertThat(
            new ListPages(DASHBOARD, "/api/v1/invoices?limit=200&store=regular&q=regular@").ids())
        .hasSize(1_200)
        .doesNotHaveDuplicates();
  }

  @Test
  void severalStoresAreAskedForAtOnce() {
    var pages = new ListPages(DASHBOARD, "/api/v1/invoices?store=filters,filtersToo&limit=2");

    assertThat(ListPages.ids(pages.first())).containsExactly("plain", "other");
  }

  @Test
  void aHeaderIsNoParameter() {
    assertThat(
            DASHBOARD
                .get("/api/v1/invoices?store=filters", "status", "Settled", "q", "onchain")
                .body())
        .contains("\"plain\"", "\"late\"");
  }

  private static List<String> ids(String query) {
    return new ListPages(DASHBOARD, "/api/v1/invoices?store=filters&" + query).ids();
  }
}
