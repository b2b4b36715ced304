package io.btcpaytracker.projector;

import static io.btcpaytracker.projector.Webhook.webhook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.RejectedDelivery;
import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the log to the rows, with everything real. */
class ProjectorIT {
  private static final TestStack STACK = TestStack.shared();
  private static final List<String> TABLES =
      List.of(
          "invoice",
          "payment",
          "payment_destination",
          "invoice_event",
          "invoice_person",
          "delivery",
          "delivery_body");

  @TempDir private static Path data;
  private static TestDatabase database;
  private static Rows rows;
  private static Log log;
  private static RunningProjector projector;

  @BeforeAll
  static void start() {
    database = STACK.createDatabase();
    rows = Rows.ofPrimary(database);
    log = Log.on(STACK);
    projector = RunningProjector.on(STACK, database, data);
  }

  @AfterAll
  static void stop() {
    projector.close();
    log.close();
  }

  @Test
  void eventsBecomeRowsThatTheStandbyShows() {
    log.append(webhook("A1").created());
    log.append(webhook("A1").at(3).paymentSeen("tx-0", "0.00038825"));
    log.append(webhook("A1").at(3).processing());
    log.append(webhook("A1").at(60).paymentSettled("tx-0", "0.00038825"));
    log.append(webhook("A1").at(60).settled());

    rows.await(
        "select status, additional_status, order_id, item_description from invoice where invoice_id = 'A1'",
        "Settled|None|order of A1|Kaffee & Kuchen");
    STACK.awaitStandby();
    Rows standby = Rows.ofStandby(database);

    assertThat(standby.read("select status, value from payment where invoice_id = 'A1'"))
        .containsExactly("Settled|0.00038825");
    assertThat(
            standby.read(
                """
                select type, outcome, from_status, to_status
                from invoice_event
                where invoice_id = 'A1'
                order by log_offset
                """))
        .containsExactly(
            "InvoiceCreated|Moved|Unknown|New",
            "InvoiceReceivedPayment|Moved|New|New",
            "InvoiceProcessing|Moved|New|Processing",
            "InvoicePaymentSettled|Moved|Processing|Processing",
            "InvoiceSettled|Moved|Processing|Settled");
    assertThat(projector.health().statusCode()).isEqualTo(200);
  }

  @Test
  void deliveriesSayWhatBecameOfThem() {
    log.append(webhook("D1").of("verdicts").unknown());
    log.append(
        Topics.STORE_EVENTS,
        key("default/unreadable"),
        WireFormats.INVOICE_EVENT.encode(
            webhook("D2")
                .event()
                .setStoreId(null)
                .setInvoiceId(null)
                .setType("")
                .setWebhookId("verdicts")
                .setUnreadable("not JSON")
                .build()));
    log.append(
        Topics.STORE_EVENTS,
        webhook("D3").key(),
        WireFormats.INVOICE_EVENT.encode(
            webhook("D3").of("verdicts").event().setTest(true).build()));
    log.append(Topics.REJECTED_DELIVERIES, key("verdicts"), rejected());

    rows.await(
        """
        select verdict, http_status, reason, headers ->> 'x' from delivery
        where 'verdicts' in (store_id, webhook_id, source_id) order by verdict
        """,
        "accepted|200|type 'InvoiceSurprised' is not known to this release|-",
        "rejected|401|no signature|a\uFFFDb",
        "test|200|a test delivery has no effect on an invoice|-",
        "unreadable|200|not JSON|-");
  }

  @Test
  void aRecordThatCannotBeARowIsSteppedOver() {
    for (int i = 0; i < 20; i++) {
      log.append(webhook("P" + i).of("poison").created());
    }
    log.append(
        Topics.INVOICE_EVENTS,
        webhook("P20").of("poison").key(),
        WireFormats.INVOICE_EVENT.encode(
            webhook("P20").of("poison").event().setEventId("no uuid").build()));
    log.append(Topics.INVOICE_EVENTS, key("poison/P21"), key("junk"));
    log.append(webhook("P22").of("poison").created());

    rows.await("select count(*) from delivery where store_id = 'poison'", "21");
    rows.await("select count(*) from invoice where store_id = 'poison'", "22");
    rows.await(
        """
        select station, count(*) from dead_letter
        where cause like '%uuid%' or cause like '%wire format%' group by 1 order by 1
        """,
        "fold|1", "rows|1");
    awaitNothingBehind();
  }

  @Test
  void aDatabaseThatGoesAndComesLosesNothing() {
    appendLives("outage-before", 50);
    STACK.postgres().primary().stop();
    appendLives("outage-during", 50);
    Rows.waiting().untilAsserted(() -> assertThat(projector.health().statusCode()).isEqualTo(503));
    STACK.postgres().primary().start();
    appendLives("outage-after", 50);

    rows.await(
        "select status, count(*) from invoice where store_id like 'outage-%' group by 1",
        "Settled|150");
    rows.await("select count(*) from invoice_event where store_id like 'outage-%'", "450");
    Rows.waiting().untilAsserted(() -> assertThat(projector.health().statusCode()).isEqualTo(200));
  }

  @Test
  void aBrokerThatGoesAndComesLosesNothing() {
    appendLives("broker-before", 50);
    STACK.stopKafka();
    STACK.startKafka();
    appendLives("broker-after", 50);

    rows.await(
        "select status, count(*) from invoice where store_id like 'broker-%' group by 1",
        "Settled|100");
    awaitNothingBehind();
  }

  @Test
  void aRestartInTheMiddleAndAReplayFromTheStartChangeNothing() {
    appendLives("restart-before", 100);
    projector.close();
    appendLives("restart-during", 100);
    projector = RunningProjector.on(STACK, database, data);
    appendLives("restart-after", 100);
    rows.await(
        "select status, count(*) from invoice where store_id like 'restart-%' group by 1",
        "Settled|300");
    rows.await("select count(*) from invoice_event where store_id like 'restart-%'", "900");
    awaitNothingBehind();
    List<String> before = fingerprints();

    projector.close();
    rows.change("update writer_position set next_offset = 0");
    projector = RunningProjector.on(STACK, database, data);
    awaitNothingBehind();

    assertThat(fingerprints()).isEqualTo(before);
  }

  private static void appendLives(String store, int invoices) {
    for (int i = 0; i < invoices; i++) {
      log.append(webhook("I" + i).of(store).created());
      log.append(webhook("I" + i).of(store).at(2).processing());
      log.append(webhook("I" + i).of(store).at(3).settled());
    }
    log.flush();
  }

  /** Every event is in the rows, with its effect. */
  private static void awaitNothingBehind() {
    String ends = Topics.INVOICE_EVENTS + log.ends(Topics.INVOICE_EVENTS);
    rows.await(
        """
        select topic || '{' || string_agg(log_partition || '=' || next_offset, ', '
          order by log_partition) || '}'
        from log_position where topic = 'invoice-events' group by topic
        """,
        ends);
  }

  private static List<String> fingerprints() {
    return TABLES.stream()
        .map(table ->
            "select '%1$s', count(*), md5(string_agg(t::text, '' order by t::text)) from %1$s t"
                .formatted(table))
        .map(sql -> rows.read(sql).getFirst())
        .toList();
  }

  private static byte[] rejected() {
    return WireFormats.REJECTED_DELIVERY.encode(
        RejectedDelivery.newBuilder()
            .setRejectionId(UUID.randomUUID().toString())
            .setSourceId("verdicts")
            .setReceivedAt(Instant.parse("2026-07-23T09:00:00Z"))
            .setStatus(401)
            .setReason("no signature")
            .setHeaders(Map.of("x", "a\u0000b"))
            .setBodyBytes(5000)
            .setBody(ByteBuffer.wrap(new byte[] {1, 2}))
            .build());
  }

  private static byte[] key(String text) {
    return text.getBytes(UTF_8);
  }
}
