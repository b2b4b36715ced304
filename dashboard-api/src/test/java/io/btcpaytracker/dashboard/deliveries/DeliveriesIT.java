package io.btcpaytracker.dashboard.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.stack.TestStack;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeliveriesIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final TestDashboard dashboard = TestDashboard.shared();
  private final TestRows rows = TestRows.of(dashboard, "deliveries");

  @Test
  void aDeliveryShowsWhatItCarriedByteForByteWhereItIsText() {
    UUID id =
        rows.delivery(
            "rejected", NOON, "{ \"é\": 1 }\n".getBytes(UTF_8), "{\"BTCPay-Sig\":\"sha256=00\"}");
    TestStack.shared().awaitStandby();

    JsonNode delivery = dashboard.json("/api/v1/deliveries/" + id);

    assertThat(delivery.get("body").asString()).isEqualTo("{ \"é\": 1 }\n");
    assertThat(delivery.get("headers").get("BTCPay-Sig").asString()).isEqualTo("sha256=00");
    assertThat(delivery.get("verdict").asString()).isEqualTo("rejected");
    assertThat(delivery.get("receivedAt").asString()).isEqualTo("2026-03-01T12:00:00Z");
  }

  @Test
  void bytesThatAreNoTextDoNotBreakTheAnswer() {
    UUID id = rows.delivery("unreadable", NOON, new byte[] {(byte) 0xff, 0, 'a'}, null);
    TestStack.shared().awaitStandby();

    JsonNode delivery = dashboard.json("/api/v1/deliveries/" + id);

    assertThat(delivery.get("body").asString()).isEqualTo("\ufffd\u0000a");
    assertThat(delivery.get("headers").isNull()).isTrue();
  }

  @Test
  void pagesOfOneVerdictGoFromNewestToOldestWithoutGapOrRepetition() {
    Set<String> written = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      written.add(rows.delivery("test", NOON.plusSeconds(i / 2), new byte[0], null).toString());
    }
    TestStack.shared().awaitStandby();

    Set<String> read = new HashSet<>();
    String next = "";
    int pages = 0;
    while (next != null) {
      JsonNode page = dashboard.json("/api/v1/deliveries?verdict=test&limit=2" + next);
      page.get("deliveries").forEach(d -> assertThat(read.add(d.get("id").asString())).isTrue());
      next = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asString();
      pages++;
    }

    assertThat(read).isEqualTo(written);
    assertThat(pages).isEqualTo(3);
  }
}
