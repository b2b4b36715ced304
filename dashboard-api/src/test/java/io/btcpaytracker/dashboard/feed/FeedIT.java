package io.btcpaytracker.dashboard.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FeedIT {
  private static final TestLog LOG = new TestLog();

  private final TestDashboard dashboard = TestDashboard.shared();

  @AfterAll
  static void close() {
    LOG.close();
  }

  @Test
  void aViewerIsGreetedAndSeesWhatHappensFromThenOn() {
    try (TestViewer viewer = TestViewer.connect(dashboard)) {
      JsonNode hello = viewer.frame("hello");
      viewer.subscribe(hello.path("cursor").asString(null));

      RecordMetadata place =
          LOG.append(
              TestLog.event("feed", "a", "InvoicePaymentSettled")
                  .setPayment(TestLog.payment("0.00012345"))
                  .setAfterExpiration(false));

      JsonNode event = viewer.events(1).getFirst();
      assertThat(Instant.parse(hello.get("serverTime").asString())).isBefore(Instant.now());
      assertThat(event.get("eventId").asString()).hasSize(36);
      ((ObjectNode) event).remove("eventId");
      assertThat(event.toString())
          .isEqualTo(
              """
              {"source":"btcpay","storeId":"feed","invoiceId":"a","type":"InvoicePaymentSettled",\
              "occurredAt":"2026-03-01T10:00:00Z","receivedAt":"2026-03-01T10:00:01.234567Z",\
              "redelivery":false,"partition":%d,"offset":%d,\
              "payment":{"methodId":"BTC-CHAIN","value":"0.00012345","currency":"BTC","status":"Settled"},\
              "manuallyMarked":null,"overPaid":null,"partiallyPaid":null,"afterExpiration":false}\
              """
                  .formatted(place.partition(), place.offset()));
    }
  }

  @Test
  void nothingPersonalIsInTheFeed() {
    try (TestViewer viewer = TestViewer.connect(dashboard)) {
      viewer.frame("hello");
      viewer.subscribe(viewer.cursor());

      LOG.append(
          TestLog.event("private", "a", "InvoiceReceivedPayment").setPayment(TestLog.payment("1")));

      assertThat(viewer.events(1).toString()).doesNotContain("bc1qsecret", "body", "destination");
    }
  }

  @Test
  void filtersChooseByStoreAndTypeAndCanBeChanged() {
    try (TestViewer viewer = TestViewer.connect(dashboard)) {
      viewer.frame("hello");
      viewer.send(
          "{\"kind\":\"subscribe\",\"cursor\":\"%s\",\"stores\":[\"f1\"],\"types\":[\"InvoiceSettled\"]}"
              .formatted(viewer.cursor()));
      LOG.append(TestLog.event("f2", "other-store", "InvoiceSettled"));
      LOG.append(TestLog.event("f1", "other-type", "InvoiceCreated"));
      LOG.append(TestLog.event("f1", "wanted", "InvoiceSettled"));
      viewer.events(1);

      viewer.send("{\"kind\":\"subscribe\",\"stores\":[\"f2\"]}");
      LOG.append(TestLog.event("f2", "now-wanted", "InvoiceCreated"));

      assertThat(viewer.events(2))
          .extracting(event -> event.get("invoiceId").asString())
          .containsExactly("wanted", "now-wanted");
    }
  }

  @Test
  void garbageOnTheLogIsPassedOver() {
    try (TestViewer viewer = TestViewer.connect(dashboard)) {
      viewer.frame("hello");
      viewer.subscribe(viewer.cursor());

      LOG.appendGarbage();
      LOG.append(TestLog.event("garbage", "after", "InvoiceCreated"));

      assertThat(viewer.events(1).getFirst().get("invoiceId").asString()).isEqualTo("after");
    }
  }

  @Test
  void framesAreNotCompressedBecauseThatCostsMemoryPerViewer() throws IOException {
    try (Socket socket = new Socket("localhost", dashboard.port())) {
      socket
          .getOutputStream()
          .write(
              """
              GET /ws/events HTTP/1.1\r
              Host: localhost\r
              Upgrade: websocket\r
              Connection: Upgrade\r
              Sec-WebSocket-Version: 13\r
              Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
              Sec-WebSocket-Extensions: permessage-deflate\r
              \r
              """
                  .getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readNBytes(300), US_ASCII);

      assertThat(answer).startsWith("HTTP/1.1 101").doesNotContain("permessage-deflate");
    }
  }
}
