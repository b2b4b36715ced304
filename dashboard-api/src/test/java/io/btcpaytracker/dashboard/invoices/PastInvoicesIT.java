package io.btcpaytracker.dashboard.invoices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.fold.record.EventReading.Result;
import io.btcpaytracker.fold.record.InvoiceFold;
import io.btcpaytracker.fold.record.InvoiceFold.Folding;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.sources.WebhookSources;
import io.btcpaytracker.stack.TestStack;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Looks into the past on a real log, whose records the rows point at. */
class PastInvoicesIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final TestLog LOG = new TestLog();
  private static final EventReading READING = new EventReading(WebhookSources.load());
  private static final List<String> LIFE =
      List.of(
          told("InvoiceCreated", ""),
          told("InvoiceReceivedPayment", payment("p1", "0.5", "Processing")),
          told("InvoiceReceivedPayment", payment("p2", "0.25000001", "Processing")),
          told("InvoiceProcessing", "\"overPaid\": false,"),
          told("InvoicePaymentSettled", payment("p1", "0.5", "Settled")),
          told("InvoiceSettled", "\"manuallyMarked\": false, \"overPaid\": false,"));

  private static TestDashboard dashboard;

  @BeforeAll
  static void start() {
    dashboard = TestDashboard.start();
  }

  @AfterAll
  static void stop() {
    dashboard.close();
    LOG.close();
  }

  @Test
  void atEachMomentTheInvoiceIsTheFoldOfWhatWasKnownByThen() {
    List<Told> life = tell("past", "a", LIFE);

    @Nullable InvoiceState folded = null;
    for (int i = 0; i < life.size(); i++) {
      folded = fold(folded, life.get(i));
      JsonNode then = invoice("past", "a", NOON.plusSeconds(i));

      assertThat(then.get("status").asString()).isEqualTo(folded.getStatus().name());
      assertThat(then.get("payments").size()).isEqualTo(folded.getPayments().size());
      assertThat(then.get("statusSince").asString()).isEqualTo(folded.getStatusSince().toString());
      assertThat(outcomes(then))
          .isEqualTo(
              folded.getEffects().stream()
                  .map(e -> "%d %s %s".formatted(e.getLogOffset(), e.getToStatus(), e.getReason()))
                  .toList());
      // A moment before the next event came nothing else was known.
      assertThat(without(invoice("past", "a", NOON.plusSeconds(i).plusMillis(999)), "asOf"))
          .isEqualTo(without(then, "asOf"));
    }
    assertThat(invoice("past", "a", NOON.plusSeconds(2)).get("paid").toString())
        .isEqualTo("[{\"currency\":\"BTC\",\"amount\":\"0.75000001\"}]");
  }

  @Test
  void aLookIntoThePastSaysForWhenItIsAndHowFarTheRowsGo() {
    tell("said", "a", LIFE);

    var answer = dashboard.get("/api/v1/invoices/said/a?asOf=2026-03-01T13:00:01%2B01:00");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Tracker-Position")).isPresent();
    assertThat(answer.headers().firstValue("Tracker-Served-By")).hasValue("replica");
    assertThat(JsonMapper.shared().readTree(answer.body()).get("asOf").asString())
        .isEqualTo("2026-03-01T12:00:01Z");
  }

  @Test
  void theTimelineEndsWithWhatWasKnownAlsoWithoutTheLog() {
    tell("line", "a", LIFE);

    JsonNode timeline =
        dashboard.json("/api/v1/invoices/line/a/timeline?asOf=" + NOON.plusSeconds(2));

    assertThat(timeline.get("events")).hasSize(3);
  }

  @Test
  void whatCameThroughAGatewayWhoseClockIsBehindWasNotKnownBeforeWhatCameEarlier() {
    List<Told> life = new ArrayList<>();
    life.add(tell("clocks", "a", LIFE.get(0), NOON.plusSeconds(5)));
    life.add(tell("clocks", "a", LIFE.get(5), NOON.plusSeconds(3)));
    rows("clocks", life);

    var before = dashboard.get("/api/v1/invoices/clocks/a?asOf=" + NOON.plusSeconds(4));

    assertThat(before.statusCode()).isEqualTo(404);
    assertThat(before.body()).contains("Nothing was known of invoice 'a'", "2026-03-01T12:00:05Z");
    assertThat(invoice("clocks", "a", NOON.plusSeconds(5)).get("status").asString())
        .isEqualTo("Settled");
  }

  @Test
  void eventsFarApartOnTheLogAreFound() {
    List<Told> life = new ArrayList<>();
    life.add(tell("apart", "a", LIFE.get(0), NOON));
    for (int i = 0; i < 3_000; i++) {
      LOG.appendLater(event("apart", "a-other-" + i, LIFE.get(0), NOON));
    }
    LOG.flush();
    life.add(tell("apart", "a", LIFE.get(5), NOON.plusSeconds(1)));
    rows("apart", life);

    assertThat(invoice("apart", "a", NOON.plusSeconds(1)).get("status").asString())
        .isEqualTo("Settled");
  }

  @Test
  void personalDataErasedSinceStaysErased() {
    List<Told> life = tell("erased", "a", LIFE);
    InvoiceEvent erasure =
        event("erased", "a", "{}", NOON.plusSeconds(9))
            .setType("TrackerPersonalDataErased")
            .build();
    TestRows.of(dashboard, "erased")
        .event(erasure, moved(life.getFirst().place(), 9_999_999))
        .erased("a", NOON.plusSeconds(9));
    TestStack.shared().awaitStandby();

    JsonNode then = invoice("erased", "a", NOON.plusSeconds(5));

    assertThat(then.get("payments")).hasSize(2);
    assertThat(then.get("payments").get(0).get("destination").isNull()).isTrue();
  }

  @Test
  void aLogThatLostTheRecordsOrHoldsOthersIsNamed() {
    List<Told> life = tell("lost", "a", LIFE);
    Told first = life.getFirst();
    RecordMetadata beyond = moved(first.place(), 5_000_000);
    TestRows.of(dashboard, "lost").event(event("lost", "b", "{}", NOON).build(), beyond);
    TestRows.of(dashboard, "lost").event(event("lost", "c", "{}", NOON).build(), first.place());
    TestStack.shared().awaitStandby();

    var shorter = dashboard.get("/api/v1/invoices/lost/b?asOf=" + NOON);
    var other = dashboard.get("/api/v1/invoices/lost/c?asOf=" + NOON);

    assertThat(shorter.statusCode()).isEqualTo(503);
    assertThat(shorter.body()).contains("invoice-events", "no record at", "5000000");
    assertThat(other.statusCode()).isEqualTo(503);
    assertThat(other.body()).contains("holds another invoice", "lost/c");
  }

  /** Where an event stands, and the event. */
  private record Told(RecordMetadata place, InvoiceEvent event) {}

  /** One event a second. */
  private static List<Told> tell(String store, String invoice, List<String> bodies) {
    List<Told> life = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      life.add(tell(store, invoice, bodies.get(i), NOON.plusSeconds(i)));
    }
    rows(store, life);
    return life;
  }

  private static Told tell(String store, String invoice, String body, Instant receivedAt) {
    InvoiceEvent.Builder event = event(store, invoice, body, receivedAt);
    return new Told(LOG.append(event), event.build());
  }

  private static void rows(String store, List<Told> life) {
    life.forEach(told -> TestRows.of(dashboard, store).event(told.event(), told.place()));
    TestStack.shared().awaitStandby();
  }

  private static InvoiceEvent.Builder event(
      String store, String invoice, String body, Instant receivedAt) {
    String own =
        body.replace("STORE", store)
            .replace("INVOICE", invoice)
            .replace("SECOND", Long.toString(receivedAt.getEpochSecond()));
    return TestLog.event(store, invoice, "of the body")
        .setReceivedAt(receivedAt)
        .setBody(ByteBuffer.wrap(own.getBytes(UTF_8)));
  }

  private static RecordMetadata moved(RecordMetadata place, long offset) {
    return new RecordMetadata(
        new TopicPartition(place.topic(), place.partition()), offset, 0, 0, 0, 0);
  }

  private static InvoiceState fold(@Nullable InvoiceState state, Told told) {
    byte[] key =
        new EventKey(told.event().getStoreId(), told.event().getInvoiceId()).text().getBytes(UTF_8);
    var read =
        (Result.Understood) READING.read(key, WireFormats.INVOICE_EVENT.encode(told.event()));
    var folding =
        InvoiceFold.fold(state, read.event(), told.place().partition(), told.place().offset(), 0);
    return ((Folding.Folded) folding).state();
  }

  private static JsonNode invoice(String store, String id, Instant asOf) {
    return dashboard.json("/api/v1/invoices/%s/%s?asOf=%s".formatted(store, id, asOf));
  }

  private static List<String> outcomes(JsonNode invoice) {
    List<String> outcomes = new ArrayList<>();
    invoice
        .get("timeline")
        .get("events")
        .forEach(e ->
            outcomes.add(
                "%d %s %s"
                    .formatted(
                        e.get("offset").asLong(),
                        e.get("to").asString(),
                        e.get("reason").asString())));
    return outcomes;
  }

  private static JsonNode without(JsonNode node, String field) {
    return ((ObjectNode) node).without(field);
  }

  private static String told(String type, String fields) {
    return """
    {%s "type": "%s", "timestamp": SECOND, "storeId": "STORE", "invoiceId": "INVOICE"}\
    """
        .formatted(fields, type);
  }

  private static String payment(String id, String value, String status) {
    return """
    "afterExpiration": false, "paymentMethodId": "BTC-CHAIN", "payment": {"id": "%s",
    "receivedDate": 1784797200, "value": "%s", "fee": "0.0", "status": "%s",
    "destination": "bc1qsecret"},\
    """
        .formatted(id, value, status);
  }
}
