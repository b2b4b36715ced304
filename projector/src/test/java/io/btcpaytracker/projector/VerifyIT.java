package io.btcpaytracker.projector;

import static io.btcpaytracker.projector.Webhook.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyIT {
  @TempDir private static Path data;
  private static Installation installation;

  @BeforeAll
  static void start() {
    installation = new Installation(data);
    for (int i = 0; i < 20; i++) {
      Webhook invoice = webhook("V" + i).of("verify");
      installation.log.append(invoice.created());
      installation.log.append(invoice.at(2).paymentSeen("tx", "0.001"));
      installation.log.append(invoice.at(3).settled());
    }
    installation.log.append("invoice-events", webhook("junk").key(), new byte[] {7});
    installation.awaitNothingBehind();
  }

  @AfterAll
  static void stop() {
    installation.close();
  }

  @Test
  void rowsThatAreWhatTheLogSaysAreFoundSoWhileTheLogGrows() {
    try (var _ = new Traffic(installation.log, "meanwhile")) {
      installation.awaitInvoices("meanwhile", 10);

      assertThat(installation.verified("{}"))
          .as(() -> installation.projector().asked("verification").toString())
          .isEqualTo("the rows are what the log says");
      assertThat(installation.verified("{\"sample\": 10}"))
          .as(() -> installation.projector().asked("verification").toString())
          .isEqualTo("the rows are what the log says");
    }
  }

  @Test
  void aChangedRowIsFound() {
    assertFound(
        "update payment set value = value + 0.00000001 where store_id = 'verify' and invoice_id = 'V1'",
        "payment verify/V1/BTC-CHAIN/tx");
    restored(
        "update payment set value = trim_scale(value - 0.00000001) where store_id = 'verify' and invoice_id = 'V1'");
  }

  @Test
  void aSumThatIsOffByTheSmallestUnitIsFound() {
    assertFound(
        "update money_rollup set amount = amount + 0.00000001 where store_id = 'verify'",
        "money_rollup ");
    restored(
        "update money_rollup set amount = trim_scale(amount - 0.00000001) where store_id = 'verify'");
  }

  @Test
  void aMissingRowIsFound() {
    assertFound(
        "update invoice_event set store_id = 'verified' where store_id = 'verify' and invoice_id = 'V2' and type = 'InvoiceSettled'",
        "invoice_event ");
    restored("update invoice_event set store_id = 'verify' where store_id = 'verified'");
  }

  @Test
  void aRowTooManyIsFound() {
    assertFound(
        """
        insert into invoice
        select (jsonb_populate_record(i, '{"invoice_id": "nobody"}')).*
        from invoice i where store_id = 'verify' and invoice_id = 'V3'
        """,
        "invoice verify/nobody");
    restored("delete from invoice where invoice_id = 'nobody'");
  }

  private static void assertFound(String change, String place) {
    installation.rows.change(change);

    assertThat(installation.verified("{}")).contains("not what the log says");

    List<String> found =
        StreamSupport.stream(
                installation.projector().asked("verification").path("differences").spliterator(),
                false)
            .map(one -> one.path("table").asString() + " " + one.path("key").asString())
            .toList();
    assertThat(found).anySatisfy(one -> assertThat(one).startsWith(place));
  }

  private static void restored(String change) {
    installation.rows.change(change);
    assertThat(installation.verified("{}")).isEqualTo("the rows are what the log says");
  }
}
