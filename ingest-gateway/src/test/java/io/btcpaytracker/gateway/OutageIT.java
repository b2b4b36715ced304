package io.btcpaytracker.gateway;

import static io.btcpaytracker.gateway.RunningGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.stack.kafka.EmbeddedKafka;
import io.btcpaytracker.stack.machine.Ports;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One long story, because a broker takes seconds to start. */
class OutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration DEADLINE = Duration.ofSeconds(4);

  @Test
  void theGatewayOutlivesItsBroker(@TempDir Path folder) {
    int port = Ports.free();
    String servers = "127.0.0.1:" + port;
    try (RunningGateway gateway = RunningGateway.start(servers)) {
      assertSaysComeAgain(gateway, "before there was a broker");

      try (EmbeddedKafka _ = EmbeddedKafka.start(folder, port)) {
        assertAcceptsSoon(gateway, "once there is one");
      }
      assertSaysComeAgain(gateway, "when it is gone");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(gateway.get("/health").statusCode()).isEqualTo(503));

      try (EmbeddedKafka _ = EmbeddedKafka.start(folder, port)) {
        assertAcceptsSoon(gateway, "when it is back");
        gateway.awaitReady();
      }
    }
  }

  @Test
  void addressesThatDoNotResolveAreTriedAgain() {
    try (RunningGateway gateway = RunningGateway.start("no-such-host.invalid:9092")) {
      assertSaysComeAgain(gateway, "as long as the name is unknown");

      HttpResponse<String> health = gateway.get("/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(json(health).get("log").get("reason").asString()).isNotBlank();
      assertThat(gateway.management("/actuator/health/readiness")).contains("\"DOWN\"");
      assertThat(gateway.management("/actuator/health/liveness")).contains("\"UP\"");
    }
  }

  private static void assertAcceptsSoon(RunningGateway gateway, String when) {
    await(when).atMost(PATIENCE).until(() -> deliver(gateway, "W1").statusCode() == 200);
  }

  private static void assertSaysComeAgain(RunningGateway gateway, String when) {
    long startedAt = System.nanoTime();
    HttpResponse<String> answer = deliver(gateway, "O1");
    Duration took = Duration.ofNanos(System.nanoTime() - startedAt);

    assertThat(answer.statusCode()).as(when).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("10");
    assertThat(json(answer).get("type").asString()).endsWith("/log-unavailable");
    assertThat(took).as(when).isLessThan(DEADLINE);
  }

  private static HttpResponse<String> deliver(RunningGateway gateway, String invoiceId) {
    return gateway.deliver(Webhook.invoiceEvent("InvoiceCreated", invoiceId, "d1"));
  }
}
