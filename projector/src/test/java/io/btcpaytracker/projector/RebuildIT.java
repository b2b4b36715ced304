package io.btcpaytracker.projector;

import static io.btcpaytracker.projector.Webhook.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other generations of the rows, while the log grows and somebody reads. */
class RebuildIT {
  @TempDir private Path data;
  @TempDir private Path otherData;
  private Installation installation;

  @BeforeEach
  void start() {
    installation = new Installation(data);
  }

  @AfterEach
  void stop() {
    installation.close();
  }

  @Test
  void nobodyWhoReadsNoticesARebuildNorAWayBack() {
    int first = installation.current();
    try (Reader reader = new Reader(installation.database);
        Traffic traffic = new Traffic(installation.log, "rebuild")) {
      installation.awaitInvoices("rebuild", 50);

      installation.rebuild();
      int second = installation.current();
      installation.awaitInvoices("rebuild", installation.invoicesOf("rebuild") + 20);
      installation.rollBack();
      int third = installation.current();
      installation.awaitInvoices("rebuild", installation.invoicesOf("rebuild") + 20);

      installation.awaitSettled("rebuild", traffic.stop());
      assertThat(reader.gap()).isNull();
      assertThat(reader.looks()).isPositive();
      assertThat(second).isGreaterThan(first);
      assertThat(third).isGreaterThan(second);
    }
    installation.assertThatRowsAreWhatTheLogSays();
  }

  @Test
  void aRebuildRepairsRowsAndWhatDownstreamReads() {
    Webhook invoice = webhook("R1").of("repair");
    installation.log.append(invoice.created());
    installation.log.append(invoice.at(2).settled());
    installation.awaitSettled("repair", 1);
    installation.rows.change("update invoice set status = 'New' where store_id = 'repair'");
    InvoiceState wrong =
        InvoiceState.newBuilder(installation.log.newestState(invoice))
            .setStatus(InvoiceStatus.Invalid)
            .build();
    installation.log.append(
        Topics.INVOICE_STATES, invoice.key(), WireFormats.INVOICE_STATE.encode(wrong));
    installation.log.flush();

    installation.rebuild();

    installation.awaitSettled("repair", 1);
    InvoiceState published = installation.log.newestState(invoice);
    assertThat(published.getStatus()).isEqualTo(InvoiceStatus.Settled);
    assertThat(published.getGeneration()).isEqualTo(installation.current());
    installation.assertThatRowsAreWhatTheLogSays();
  }

  @Test
  void aBuildThatWasKilledLeavesEverythingAsItWas() {
    installation.log.append(webhook("K1").of("killed").created());
    installation.awaitInvoices("killed", 1);
    int before = installation.current();
    installation.projector().manage("generations", "{\"throttle\": 1}");
    Rows.waiting().untilAsserted(() -> assertThat(installation.otherSchemas()).hasSize(1));

    installation.restart();

    Rows.waiting().untilAsserted(() -> assertThat(installation.otherSchemas()).isEmpty());
    installation.log.append(webhook("K1").of("killed").at(2).settled());
    installation.awaitSettled("killed", 1);
    assertThat(installation.current()).isEqualTo(before);
  }

  @Test
  void aSwitchThatWasKilledAtItsEndIsFinished() {
    installation.rebuild();
    installation.projector().close();
    installation.rows.change(
        "update projection_control.generation set published_at = null where state = 'current'");

    installation.restart();

    installation.log.append(webhook("U1").of("unpublished").created());
    installation.log.append(webhook("U1").of("unpublished").at(2).settled());
    installation.awaitSettled("unpublished", 1);
    installation.assertThatRowsAreWhatTheLogSays();
  }

  @Test
  void everyProjectorFollows() {
    try (RunningProjector _ = installation.startedIn(otherData)) {
      installation.log.append(webhook("F1").of("follow").created());
      installation.awaitInvoices("follow", 1);

      installation.rebuild();
      installation.projector().close();

      installation.log.append(webhook("F1").of("follow").at(2).settled());
      installation.awaitSettled("follow", 1);
    }
    installation.restart();
    installation.assertThatRowsAreWhatTheLogSays();
  }

  @Test
  void thePreviousGenerationIsKeptUntilItIsDropped() {
    installation.rebuild();
    assertThat(installation.otherSchemas()).hasSize(1);

    assertThat(installation.projector().manageToDelete("generations").statusCode()).isEqualTo(200);

    assertThat(installation.projector().outcomeOf("generations")).endsWith("is dropped");
    assertThat(installation.otherSchemas()).isEmpty();
    installation.projector().manage("generations/rollback", "{}");
    assertThat(installation.projector().outcomeOf("generations"))
        .contains("there is no previous generation");
  }
}
