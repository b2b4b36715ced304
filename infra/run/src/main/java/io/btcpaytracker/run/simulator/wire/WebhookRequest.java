package io.btcpaytracker.run.simulator.wire;

import io.btcpaytracker.sources.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** The HTTP request around a body, with the headers BTCPay sends and no others of its own. */
public final class WebhookRequest {
  private static final String USER_AGENT = "BTCPayServer/2.4.1";

  private WebhookRequest() {}

  public static HttpRequest of(URI target, Secret secret, byte[] body, Duration timeout) {
    return HttpRequest.newBuilder(target)
        .timeout(timeout)
        .header("Content-Type", "application/json")
        .header("User-Agent", USER_AGENT)
        .header("BTCPay-Sig", Signature.of(body, secret))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }
}
