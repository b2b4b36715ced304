package io.btcpaytracker.projector;

import static io.btcpaytracker.projector.Webhook.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.fold.record.InvoiceFold;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A verification loads tables as a rebuild does, and compares them with what the running projector
 * has written in its own way: here of all that is not usual.
 */
class LoadIT {
  @TempDir private static Path data;
  private static Installation installation;
  private static Log log;

  @BeforeAll
  static void start() {
    installation = new Installation(data);
    log = installation.log;
  }

  @AfterAll
  static void stop() {
    installation.close();
  }

  @Test
  void aRedrivenEventIsOneDelivery() {
    Webhook created = webhook("D1").of("redriven").created();
    byte[] record = created.record();
    log.append(Topics.INVOICE_EVENTS, created.key(), record);
    log.append(webhook("D1").of("redriven").at(3).settled());
    log.append(Topics.INVOICE_EVENTS, created.key(), record);

    installation.assertThatRowsAreWhatTheLogSays();
    installation.rebuild();

    assertThat(installation.number("select count(*) from delivery where store_id = 'redriven'"))
        .isEqualTo(2);
    assertThat(
            installation.number("select count(*) from invoice_event where store_id = 'redriven'"))
        .isEqualTo(3);
    installation.assertThatRowsAreWhatTheLogSays();
  }

  @Test
  void anErasedInvoiceHasNoBodyWhicheverCameFirst() {
    log.append(webhook("E1").of("erased").created());
    log.append(webhook("E2").of("erased").created());
    installation.awaitInvoices("erased", 2);
    installation.projector().manage("erasures", "{\"store\": \"erased\", \"invoice\": \"E1\"}");
    log.append(webhook("E1").of("erased").at(2).paymentSettled("tx", "0.001"));

    installation.assertThatRowsAreWhatTheLogSays();
    installation.rebuild();

    assertThat(
            installation.rows.read(
                "select invoice_id from delivery_body join delivery using (id, received_at) where store_id = 'erased'"))
        .containsExactly("E2");
    installation.assertThatRowsAreWhatTheLogSays();
  }

  @Test
  void aLongLifeIsToldFromItsFirstEventToItsLast() {
    int events = InvoiceFold.EFFECTS_MAX + 50;
    for (int i = 0; i < events; i++) {
      log.append(webhook("L1").of("long").at(i).paymentSeen("tx-" + i, "0.001"));
      // What is known of an invoice forgets: so it is not to come in one batch.
      if (i % 100 == 0) {
        installation.awaitNothingBehind();
      }
    }

    installation.assertThatRowsAreWhatTheLogSays();
    installation.rebuild();

    assertThat(
            installation.rows.read(
                "select extract(epoch from told_to - told_from)::int from invoice where store_id = 'long'"))
        .containsExactly(Integer.toString(events - 1));
    installation.assertThatRowsAreWhatTheLogSays();
  }

  @Test
  void aRowThatTheTablesRefuseIsLeftOutAndOneInAnotherSpellingIsNot() {
    log.append(webhook("N1").of("ids").created());
    appendWithId(webhook("N2").of("ids").created(), "none");
    appendWithId(webhook("N3").of("ids").created(), "{01980000-0000-7000-8000-000000000003}");
    log.append(webhook("N4").of("ids").created());
    installation.awaitInvoices("ids", 4);

    installation.assertThatRowsAreWhatTheLogSays();
    installation.rebuild();

    assertThat(
            installation.rows.read(
                "select invoice_id from delivery where store_id = 'ids' order by 1"))
        .containsExactly("N1", "N3", "N4");
    installation.assertThatRowsAreWhatTheLogSays();
  }

  @Test
  void noIndexIsLost() {
    String indexes =
        """
        select string_agg(regexp_replace(indexdef, 'projection[_a-z0-9]*\\.', ''), ' '
          order by tablename, indexname)
        from pg_indexes where schemaname = '%s' and tablename !~ '_[0-9]{4}(_[0-9]{2})?$'
        """;

    installation.rebuild();

    assertThat(installation.rows.read(indexes.formatted("projection")))
        .isEqualTo(
            installation.rows.read(indexes.formatted(installation.otherSchemas().getFirst())));
  }

  private static void appendWithId(Webhook webhook, String eventId) {
    log.append(
        Topics.INVOICE_EVENTS,
        webhook.key(),
        WireFormats.INVOICE_EVENT.encode(webhook.event().setEventId(eventId).build()));
  }
}
