package io.btcpaytracker.run.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.sources.Secret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulatorSettingsTest {
  private static final URI GATEWAY = URI.create("http://localhost:4001");

  @Test
  void theDefaultsAreADemo() {
    SimulatorSettings settings = SimulatorSettings.towards(GATEWAY, new Secret("s")).build();

    assertThat(settings.webhook())
        .isEqualTo(URI.create("http://localhost:4001/api/webhooks/btcpay/events"));
    assertThat(settings.stores()).isEqualTo(4);
    assertThat(settings.eventsPerSecond()).isEqualTo(2);
    assertThat(settings.lifeSpeed()).isEqualTo(60);
    assertThat(settings.retryScale()).isEqualTo(1);
    assertThat(settings.answerTimeout()).isEqualTo(Duration.ofSeconds(100));
    assertThat(settings.duration()).isNull();
    assertThat(settings.invoicesMax()).isNull();
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    SimulatorSettingsBuilder wrong =
        SimulatorSettings.towards(URI.create("localhost:4001"), new Secret("s"))
            .stores(0)
            .eventsPerSecond(Double.NaN)
            .lifeSpeed(0.5)
            .invoicesMax(0L);

    assertThatThrownBy(wrong::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gateway 'localhost:4001' is not an address")
        .hasMessageContaining("stores 0 is out of range (expected 1 to 1000)")
        .hasMessageContaining("rate NaN is out of range")
        .hasMessageContaining("speed 0.5 is out of range")
        .hasMessageContaining("invoices max 0 is not possible");
  }
}
