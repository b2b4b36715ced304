package io.btcpaytracker.run.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against a real WebSocket on loopback. */
class FeedWatchTest {
  private static final String HELLO =
      """
      {"kind":"hello","cursor":"c","serverTime":"2026-07-23T10:00:00Z"}\
      """;
  private static final String EVENTS =
      """
      {"kind":"events","cursor":"c","events":[{"invoiceId":"a","type":"InvoiceCreated"},{"invoiceId":null},{"invoiceId":"b"}]}\
      """;
  private static final String HEARTBEAT =
      """
      {"kind":"heartbeat","cursor":"c","serverTime":"2026-07-23T10:00:00Z"}\
      """;

  private final Journeys journeys = new Journeys();

  @Test
  void everyEventOfAFrameArrivesWithIt() throws Exception {
    journeys.begin("a", 1_000_000, true);
    journeys.begin("b", 1_000_000, true);
    journeys.begin("c", 1_000_000, true);
    try (ScriptedFeed feed = new ScriptedFeed(List.of(HELLO, HEARTBEAT, EVENTS, HEARTBEAT));
        FeedWatch _ = FeedWatch.open(feed.address(), journeys, () -> 3_000_000)) {

      await().until(() -> journeys.missing(Hop.FRAME).size() == 1);

      assertThat(journeys.missing(Hop.FRAME)).containsExactly("c");
      assertThat(journeys.result(Hop.FRAME).millis()).isEqualTo(new Percentiles(2, 2, 2, 2, 2));
    }
  }

  @Test
  void aFeedThatIsNotThereIsAFailureThatSaysSo() {
    URI nobody = URI.create("ws://localhost:1/ws/events");

    assertThatThrownBy(() -> FeedWatch.open(nobody, journeys, () -> 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ws://localhost:1/ws/events did not greet");
  }
}
