package io.btcpaytracker.run.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.sources.Secret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final Secret SECRET = new Secret("2tvkWz7MhXxQ3f9cUeJpR6bAyLdN");

  @Test
  void aSampleIsSignedAsBtcpaySignsIt() {
    assertThat(Signature.of(Samples.bytes("InvoiceSettled.json"), SECRET))
        .isEqualTo("sha256=ea13e7171d257ae961a24e22d97c775b93c8901742fe6aa466cc52e27ef308b2");
  }

  @Test
  void aRequestCarriesBtcpaysHeadersOnly() {
    byte[] body = "{}".getBytes(UTF_8);
    var request =
        WebhookRequest.of(URI.create("http://localhost/x"), SECRET, body, Duration.ofSeconds(1));

    assertThat(request.headers().map())
        .containsOnlyKeys("Content-Type", "User-Agent", "BTCPay-Sig")
        .hasEntrySatisfying(
            "Content-Type", values -> assertThat(values).containsExactly("application/json"))
        .hasEntrySatisfying(
            "User-Agent", values -> assertThat(values).containsExactly("BTCPayServer/2.4.1"));
  }
}
