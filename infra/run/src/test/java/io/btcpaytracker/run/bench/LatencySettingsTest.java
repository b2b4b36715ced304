package io.btcpaytracker.run.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.run.bench.LatencySettings.Standby;
import io.btcpaytracker.sources.Secret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatencySettingsTest {
  private static final String WEBHOOK = "http://localhost:4001/api/webhooks/btcpay/events";
  private static final String FEED = "ws://127.0.0.1:4000/ws/events";
  private static final String STANDBY = "jdbc:postgresql://[::1]:15433/tracker";

  @Test
  void thisMachineMayBeMeasured() {
    assertThat(settings(WEBHOOK, FEED, STANDBY, 50).rate()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource({
    "http://192.0.2.1:4001/x, ws://localhost/x, jdbc:postgresql://localhost/tracker",
    "http://localhost/x, ws://192.0.2.1/x, jdbc:postgresql://localhost/tracker",
    "http://localhost/x, ws://localhost/x, jdbc:postgresql://192.0.2.1:5432/tracker",
    "http://localhost/x, ws://localhost/x, 'jdbc:postgresql://localhost:1,192.0.2.1:2/tracker'",
    "/no/host, ws://localhost/x, jdbc:postgresql://localhost/tracker",
  })
  void anotherMachineMayNot(String webhook, String feed, String standby) {
    assertThatThrownBy(() -> settings(webhook, feed, standby, 50))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not on this machine");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "100000000"})
  void theLoadIsBounded(int rate) {
    assertThatThrownBy(() -> settings(WEBHOOK, FEED, STANDBY, rate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be measured");
  }

  @Test
  void aSystemThatIsNotUpIsSaidToBeSo() {
    // Port 1 belongs to nobody.
    LatencySettings settings = settings(WEBHOOK, "ws://localhost:1/ws/events", STANDBY, 50);

    assertThatThrownBy(() -> LatencyMeasurement.run(settings))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("did not greet")
        .hasMessageContaining("is the system up?");
  }

  private static LatencySettings settings(String webhook, String feed, String standby, int rate) {
    return new LatencySettings(
        URI.create(webhook),
        new Secret("s"),
        URI.create(feed),
        new Standby(standby, "tracker", new Secret("tracker")),
        rate,
        Duration.ofSeconds(30),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10));
  }
}
