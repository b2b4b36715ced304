package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventStreamIT {
  private static final List<String> STORES = List.of("sse");

  private final TestDashboard dashboard = TestDashboard.shared();

  @Test
  void theSameFramesComeAsServerSentEventsAndAreResumedByTheirId() throws Exception {
    String id;
    try (TestLog log = new TestLog()) {
      try (TestEventStream stream = TestEventStream.open(dashboard, null, STORES, null)) {
        assertThat(stream.next().get("kind").asString()).isEqualTo("hello");
        id = stream.id();
      }
      log.append(TestLog.event("sse", "a", "InvoiceCreated"));
    }

    try (TestEventStream stream = TestEventStream.open(dashboard, id, STORES, null)) {
      JsonNode frame = frame("events", stream);
      assertThat(frame.get("events").get(0).get("storeId").asString()).isEqualTo("sse");
      assertThat(stream.id()).isEqualTo(frame.get("cursor").asString());
    }
  }

  @Test
  void anIdThatIsNoCursorIsAnsweredByAReset() throws Exception {
    try (TestEventStream stream = TestEventStream.open(dashboard, "../../etc", STORES, null)) {
      assertThat(frame("reset", stream).get("reason").asString()).contains("not one of this feed");
    }
  }

  private static JsonNode frame(String kind, TestEventStream stream) throws Exception {
    JsonNode frame = stream.next();
    while (!frame.get("kind").asString().equals(kind)) {
      frame = stream.next();
    }
    return frame;
  }
}
