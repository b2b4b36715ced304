package io.btcpaytracker.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.btcpay.BtcpaySignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A delivery as BTCPay sends it. */
record Webhook(byte[] body, String signature) {
  private static final Path SAMPLES = Path.of("../sources/src/test/resources/btcpay");

  static Webhook of(String body) {
    return of(body.getBytes(UTF_8));
  }

  static Webhook of(byte[] body) {
    return new Webhook(body, "").signedWith(RunningGateway.SECRET);
  }

  /** An event of an invoice, with fields of its own in front. */
  static Webhook invoiceEvent(String type, String invoiceId, String deliveryId) {
    return of(
        """
        {
          "deliveryId": "%s",
          "webhookId": "Hq3vWx",
          "originalDeliveryId": "first-of-%s",
          "isRedelivery": false,
          "type": "%s",
          "timestamp": 1784799912,
          "storeId": "9CiNzKoANXxmk5ayZngSXrHTiVvvgCrwrpFQd4m2K776",
          "invoiceId": "%s",
          "metadata": {}
        }\
        """
            .formatted(deliveryId, invoiceId, type, invoiceId));
  }

  static Webhook sample(String file) {
    try {
      return of(Files.readAllBytes(SAMPLES.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every golden body, those in folders below as well. */
  static List<String> samples() throws IOException {
    try (var files = Files.walk(SAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().contains("greenfield"))
          .map(file -> SAMPLES.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  Webhook signedWith(String secret) {
    return new Webhook(body, BtcpaySignature.sign(body, new Secret(secret)));
  }

  HttpRequest.Builder applyTo(HttpRequest.Builder request) {
    return request
        .header("Content-Type", "application/json")
        .header("User-Agent", "BTCPayServer/2.4.1")
        .header(BtcpaySignature.HEADER, signature)
        .POST(BodyPublishers.ofByteArray(body));
  }
}
