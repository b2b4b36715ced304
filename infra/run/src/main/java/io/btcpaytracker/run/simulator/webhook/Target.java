package io.btcpaytracker.run.simulator.webhook;

import io.btcpaytracker.run.simulator.wire.WebhookRequest;
import io.btcpaytracker.sources.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Where a webhook is delivered to.
 *
 * @param answerTimeout after this an attempt counts as unanswered; BTCPay waits 100 s
 */
public record Target(HttpClient client, URI address, Secret secret, Duration answerTimeout) {

  Answer post(byte[] body) throws InterruptedException {
    try {
      var request = WebhookRequest.of(address, secret, body, answerTimeout);
      return new Answer.Status(
          client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return new Answer.Silence(e.toString());
    }
  }
}
