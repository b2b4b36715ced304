package io.btcpaytracker.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.gateway.registry.SourceAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookPathTest {

  @Test
  void aPathNamesKindAndSource() {
    assertThat(WebhookPath.address("/api/webhooks/btcpay/events"))
        .isEqualTo(new SourceAddress("btcpay", "default"));
    assertThat(WebhookPath.address("/api/webhooks/btcpay/shop-2/"))
        .isEqualTo(new SourceAddress("btcpay", "shop-2"));
    assertThat(WebhookPath.address("/webhook")).isEqualTo(new SourceAddress(null, "default"));
    assertThat(WebhookPath.address("/webhook/")).isEqualTo(new SourceAddress(null, "default"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/webhooks",
        "/api/webhooks/",
        "/api/webhooks/a",
        "/api/webhooks/a/b/c",
        "/webhook/a"
      })
  void otherPathsNameNone(String path) {
    assertThat(WebhookPath.address(path)).isNull();
  }
}
