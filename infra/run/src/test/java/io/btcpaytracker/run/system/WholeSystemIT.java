package io.btcpaytracker.run.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.run.Shell;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.launcher.Launcher;
import io.btcpaytracker.run.launcher.LauncherSettings;
import io.btcpaytracker.run.launcher.Progress;
import io.btcpaytracker.run.simulator.Simulator;
import io.btcpaytracker.run.simulator.SimulatorSettings;
import io.btcpaytracker.run.simulator.life.Invoice;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.sources.Secret;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole system on the packaged apps, told as a story: chapters share one system and build on
 * what came before, because starting it is most of the time.
 */
@TestMethodOrder(OrderAnnotation.class)
class WholeSystemIT {
  private static final String SECRET = "5TjrCfkTgfjY4rJj85bTJj";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration A_WHILE = Duration.ofSeconds(30);

  @TempDir private static Path folder;
  private static TestPlace place;
  private static UpProcess up;
  private static Launcher launcher;
  private static Deliveries btcpay;
  private static Standby standby;

  @BeforeAll
  static void survivesAKillOfEverything() throws Exception {
    place = new TestPlace(folder, SECRET);
    up = UpProcess.start(place.environment(), folder.resolve("up.out"));
    up.awaitReady();
    await().atMost(A_WHILE).until(() -> up.output().contains("FIRST SIGN-IN: user 'admin'"));
    assertThat(place.get("/api/v1/summary").statusCode()).isEqualTo(401);
    btcpay = new Deliveries(place.port("GATEWAY_PORT"), SECRET);
    standby = new Standby(place.port("REPLICA_DB_EXPOSED_PORT"));
    assertThat(btcpay.send("InvoiceCreated", "BeforeTheKill").statusCode()).isEqualTo(200);
    assertThat(btcpay.send("InvoiceSettled", "BeforeTheKill").statusCode()).isEqualTo(200);
    await().atMost(A_WHILE).until(() -> standby.count("invoice_event", "BeforeTheKill") == 2);

    up.killEverything();

    // As the demo, which is open to this machine; without the simulator, which up would start.
    TrackerEnvironment settings =
        TrackerEnvironment.of(Path.of("../.."), place.environment())
            .with(Map.of("TRACKER_DEMO", "true"));
    launcher =
        Launcher.start(
            LauncherSettings.of(settings), new Progress(new PrintWriter(System.out, true, UTF_8)));
  }

  @AfterAll
  static void stop() {
    up.killEverything();
    if (launcher != null) {
      launcher.close();
    }
  }

  @Test
  @Order(1)
  void afterTheKillAllIsThereAndNothingTwice() throws Exception {
    assertThat(TopicDump.of(place.port("KAFKA_PORT"), Topics.INVOICE_EVENTS).of("BeforeTheKill"))
        .hasSize(2);
    assertThat(standby.status("BeforeTheKill")).contains("Settled");
    assertThat(standby.count("invoice_event", "BeforeTheKill")).isEqualTo(2);
    assertThat(standby.count("delivery", "BeforeTheKill")).isEqualTo(2);
  }

  @Test
  @Order(2)
  void aSignedWebhookTravelsTheWholeWay() throws Exception {
    try (LiveFeed feed = new LiveFeed(place.port("APP_PORT"))) {
      await().until(() -> !feed.frames("hello").isEmpty());
      feed.subscribe(null);

      byte[] body = btcpay.body("InvoiceCreated", "TheWholeWay");
      HttpResponse<String> answer = btcpay.send(body, signed(body));

      assertThat(answer.statusCode()).isEqualTo(200);
      List<InvoiceEvent> onTopic =
          TopicDump.of(place.port("KAFKA_PORT"), Topics.INVOICE_EVENTS).of("TheWholeWay");
      assertThat(onTopic).singleElement().satisfies(e -> assertThat(bytes(e)).isEqualTo(body));
      await()
          .atMost(A_WHILE)
          .until(() ->
              feed.events().stream()
                  .anyMatch(e -> e.path("invoiceId").asString().equals("TheWholeWay")));
      await().atMost(A_WHILE).until(() -> standby.status("TheWholeWay").isPresent());
      assertThat(standby.status("TheWholeWay")).contains("New");
    }
  }

  @Test
  @Order(3)
  void thePageAndItsFiguresAreServedFromTheStandby() throws Exception {
    String storeId =
        standby
            .query("select store_id from invoice where invoice_id = 'TheWholeWay'")
            .orElseThrow();

    HttpResponse<String> invoice = place.get("/api/v1/invoices/" + storeId + "/TheWholeWay");
    JsonNode summary = JSON.readTree(place.get("/api/v1/summary?zone=UTC").body());

    assertThat(place.get("/dashboard").body()).contains("<h1");
    assertThat(invoice.headers().firstValue("Tracker-Served-By")).contains("replica");
    assertThat(invoice.headers().firstValue("Tracker-Position")).isPresent();
    assertThat(
            JSON.readTree(invoice.body())
                .path("timeline")
                .path("events")
                .get(0)
                .path("outcome")
                .asString())
        .isEqualTo("Moved");
    assertThat(summary.path("counts").path("New").asInt()).isPositive();
  }

  @Test
  @Order(4)
  void theStandbyRefusesToBeWritten() {
    assertThatThrownBy(() -> standby.execute("delete from projection.invoice"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25006"));
  }

  @Test
  @Order(5)
  void aForgedWebhookIsRefusedAndSeen() throws Exception {
    byte[] body = btcpay.body("InvoiceSettled", "TheWholeWay");

    HttpResponse<String> answer = btcpay.send(body, "sha256=" + "0".repeat(64));

    assertThat(answer.statusCode()).isEqualTo(401);
    await()
        .atMost(A_WHILE)
        .untilAsserted(() ->
            assertThat(place.get("/api/v1/deliveries?verdict=rejected").body())
                .contains("\"httpStatus\":401"));
    assertThat(standby.status("TheWholeWay")).contains("New");
  }

  @Test
  @Order(6)
  void genuineNonsenseIsKeptAndSeen() throws Exception {
    byte[] body = "{\"type\": \"InvoiceSettled\", ".getBytes(UTF_8);

    assertThat(btcpay.send(body, signed(body)).statusCode()).isEqualTo(200);

    await()
        .atMost(A_WHILE)
        .untilAsserted(() ->
            assertThat(
                    JSON.readTree(place.get("/api/v1/deliveries?verdict=unreadable").body())
                        .path("deliveries"))
                .isNotEmpty());
  }

  @Test
  @Order(7)
  void aRedeliveryTakesEffectOnce() throws Exception {
    byte[] body = btcpay.body("InvoicePaymentSettled", "TheWholeWay");
    byte[] again =
        new String(body, UTF_8)
            .replaceFirst("\"deliveryId\": \"[^\"]+\"", "\"deliveryId\": \"AnotherAttempt\"")
            .replace("\"isRedelivery\": false", "\"isRedelivery\": true")
            .getBytes(UTF_8);

    assertThat(btcpay.send(body, signed(body)).statusCode()).isEqualTo(200);
    assertThat(btcpay.send(again, signed(again)).statusCode()).isEqualTo(200);

    await().atMost(A_WHILE).until(() -> standby.count("invoice_event", "TheWholeWay") == 3);
    assertThat(standby.count("payment", "TheWholeWay")).isEqualTo(1);
    assertThat(
            standby.query(
                "select outcome from invoice_event where invoice_id = 'TheWholeWay' order by log_offset desc"))
        .contains("Unchanged");
  }

  @Test
  @Order(7)
  void aLookIntoThePastAtNowIsWhatTheRowsSay() throws Exception {
    String storeId =
        standby
            .query("select store_id from invoice where invoice_id = 'TheWholeWay'")
            .orElseThrow();
    String path = "/api/v1/invoices/" + storeId + "/TheWholeWay";
    String before = place.get(path).body();

    JsonNode then = JSON.readTree(place.get(path + "?asOf=" + Instant.now()).body());

    assertThat(then.path("asOf").isNull()).isFalse();
    assertThat(((ObjectNode) then).putNull("asOf")).isEqualTo(JSON.readTree(before));
  }

  @Test
  @Order(8)
  void whileTheBrokerIsAwayBtcpayIsAskedToComeAgain() throws Exception {
    launcher.station("kafka").stop();

    HttpResponse<String> answer = btcpay.send("InvoiceExpired", "TheWholeWay");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  @Order(9)
  void retriesArriveInOrderOnceTheBrokerIsBack() throws Exception {
    SimulatorSettings traffic =
        SimulatorSettings.towards(
                URI.create("http://127.0.0.1:" + place.port("GATEWAY_PORT")), new Secret(SECRET))
            .eventsPerSecond(40)
            .seed(7)
            .invoicesMax(60L)
            .lifeSpeed(1000)
            .retryScale(0.05)
            .build();
    try (Simulator simulator = Simulator.start(traffic, InstantSource.system())) {
      await().atMost(A_WHILE).until(() -> simulator.stats().events().retried() > 3);
      assertThat(simulator.stats().events().accepted()).isZero();

      launcher.restart("kafka");

      assertThat(simulator.awaitIdle(Duration.ofMinutes(2))).isTrue();
      assertThat(simulator.stats().events().dropped()).isZero();
      assertThatEveryInvoiceIsAsBtcpayKnowsIt(simulator);
    }
  }

  @Test
  @Order(10)
  void poisonIsListedRedrivenAndListedAgainWhenItIsStillPoison() throws Exception {
    String broker = "127.0.0.1:" + place.port("KAFKA_PORT");
    Shell shell = new Shell("--bootstrap-servers", broker);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topics.INVOICE_EVENTS, "s/Poison", new byte[] {7})).get();
    }
    await().atMost(A_WHILE).until(() -> letters(shell, "--open") == 1);

    assertThat(shell.run("dead-letters", "redrive", "--all", "--yes").code()).isZero();

    await().atMost(A_WHILE).until(() -> letters(shell, "--all") == 2);
    assertThat(letters(shell, "--open")).isEqualTo(1);
  }

  private static long letters(Shell shell, String which) {
    return shell
        .run("dead-letters", "list", which)
        .out()
        .lines()
        .filter(line -> line.contains("s/Poison"))
        .count();
  }

  private static void assertThatEveryInvoiceIsAsBtcpayKnowsIt(Simulator simulator) {
    var events =
        TopicDump.of(place.port("KAFKA_PORT"), Topics.INVOICE_EVENTS).events().stream()
            .filter(e -> simulator.accepted().containsKey(e.getOriginalDeliveryId()))
            .toList();
    assertThat(events)
        .extracting(InvoiceEvent::getOriginalDeliveryId)
        .containsAll(simulator.accepted().keySet());
    events.stream()
        .collect(groupingBy(InvoiceEvent::getInvoiceId))
        .values()
        .forEach(ofOne -> assertThat(ofOne).extracting(InvoiceEvent::getOccurredAt).isSorted());
    Map<String, Invoice> truth = simulator.truth();
    await()
        .atMost(A_WHILE)
        .untilAsserted(() -> {
          for (var entry : truth.entrySet()) {
            assertThat(standby.status(entry.getKey()))
                .as(entry.getKey())
                .contains(entry.getValue().status().toString());
          }
        });
  }

  private static String signed(byte[] body) {
    return io.btcpaytracker.sources.btcpay.BtcpaySignature.sign(body, new Secret(SECRET));
  }

  private static byte[] bytes(InvoiceEvent event) {
    byte[] bytes = new byte[event.getBody().remaining()];
    event.getBody().duplicate().get(bytes);
    return bytes;
  }
}
