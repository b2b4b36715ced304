package io.btcpaytracker.run.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.btcpay.BtcpaySignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Sends true BTCPay bodies, made from the golden ones, as BTCPay would. */
final class Deliveries {
  private static final Path GOLDEN = Path.of("../../sources/src/test/resources/btcpay");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI webhook;
  private final Secret secret;
  private int sent;

  Deliveries(int gatewayPort, String secret) {
    this.webhook =
        URI.create("http://127.0.0.1:%d/api/webhooks/btcpay/events".formatted(gatewayPort));
    this.secret = new Secret(secret);
  }

  /** The golden body of a type, told now about this invoice, as a new delivery. */
  byte[] body(String type, String invoiceId) throws IOException {
    String deliveryId = "Delivery%d".formatted(++sent);
    return Files.readString(GOLDEN.resolve(type + ".json"), UTF_8)
        .replaceAll(
            "\"(deliveryId|originalDeliveryId)\": \"[^\"]+\"", "\"$1\": \"" + deliveryId + "\"")
        .replaceAll("\"invoiceId\": \"[^\"]+\"", "\"invoiceId\": \"" + invoiceId + "\"")
        .replaceAll("\"timestamp\": \\d+", "\"timestamp\": " + Instant.now().getEpochSecond())
        .getBytes(UTF_8);
  }

  HttpResponse<String> send(String type, String invoiceId)
      throws IOException, InterruptedException {
    byte[] body = body(type, invoiceId);
    return send(body, BtcpaySignature.sign(body, secret));
  }

  HttpResponse<String> send(byte[] body, String signature)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(webhook)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("BTCPay-Sig", signature)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
