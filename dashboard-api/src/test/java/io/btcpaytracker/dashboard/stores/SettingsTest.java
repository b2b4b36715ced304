package io.btcpaytracker.dashboard.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {
  @Test
  void defaultsAreTheseAndNoOthers() {
    assertThat(bound(Map.of()))
        .isEqualTo(new StoresProperties(URI.create("http://localhost:4001"), "", ""));
  }

  @Test
  void everyKeyIsRead() {
    assertThat(
            bound(
                Map.of(
                    "tracker.stores.gateway-url", "http://g",
                    "tracker.stores.secret-ending", "beef",
                    "tracker.stores.btcpay-host", "https://pay.example.org")))
        .isEqualTo(new StoresProperties(URI.create("http://g"), "beef", "https://pay.example.org"));
  }

  @Test
  void aWholeSecretIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> new StoresProperties(URI.create("http://g"), "deadbeef", ""))
        .hasMessageContaining("TRACKER_WEBHOOK_SECRET_ENDING has 8 characters")
        .message()
        .doesNotContain("deadbeef");
  }

  private static StoresProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("tracker.stores", StoresProperties.class);
  }
}
