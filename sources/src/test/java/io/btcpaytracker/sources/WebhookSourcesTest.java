package io.btcpaytracker.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.sources.btcpay.BtcpaySource;
import io.btcpaytracker.sources.example.ExampleSource;
import org.junit.jupiter.api.Test;

class WebhookSourcesTest {
  @Test
  void btcpayIsFoundByItsName() {
    assertThat(WebhookSources.load().named("btcpay"))
        .hasValueSatisfying(source -> assertThat(source).isInstanceOf(BtcpaySource.class));
  }

  /** Nothing but its own folder names {@link ExampleSource}: no list, no switch, no settings. */
  @Test
  void aNewSourceIsFoundWithoutTouchingAnotherFile() {
    assertThat(WebhookSources.load().named("example"))
        .hasValueSatisfying(source -> assertThat(source).isInstanceOf(ExampleSource.class));
  }

  @Test
  void anUnknownNameIsNobody() {
    assertThat(WebhookSources.load().named("BTCPay")).isEmpty();
  }
}
