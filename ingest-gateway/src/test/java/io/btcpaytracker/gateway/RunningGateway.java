package io.btcpaytracker.gateway;

import io.btcpaytracker.stack.TestStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole process in this JVM, on free ports; how tests speak to it. */
final class RunningGateway implements AutoCloseable {
  static final String SECRET = "2tvkWz7MhXxQ3f9cUeJpR6bAyLdN";
  static final String PREVIOUS_SECRET = "9dPADYwpRV7jptKHGB7262MLecev";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final class Shared {
    static final RunningGateway GATEWAY =
        start(
            TestStack.shared().bootstrapServers(),
            "--BTCPAY_WEBHOOK_SECRET_PREVIOUS=" + PREVIOUS_SECRET,
            "--tracker.sources.narrow.kind=btcpay",
            "--tracker.sources.narrow.secret=" + SECRET,
            "--tracker.sources.narrow.stores=some-other-store",
            "--tracker.sources.kiosk.kind=plain",
            "--tracker.sources.kiosk.secret=" + SECRET,
            "--tracker.rejected.per-second=1000",
            "--tracker.rejected.burst=1000");
  }

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningGateway(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** One for all tests that leave it as it was, ready to accept. */
  static RunningGateway shared() {
    Shared.GATEWAY.awaitReady();
    return Shared.GATEWAY;
  }

  static RunningGateway start(String bootstrapServers, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--TRACKER_KAFKA_BOOTSTRAP_SERVERS=" + bootstrapServers,
                "--BTCPAY_WEBHOOK_SECRET=" + SECRET));
    arguments.addAll(List.of(more));
    return new RunningGateway(
        SpringApplication.run(GatewayApplication.class, arguments.toArray(String[]::new)));
  }

  void awaitReady() {
    Awaitility.await().atMost(PATIENCE).until(() -> get("/health").statusCode() == 200);
  }

  int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  /** What BTCPay's page of management shows, over the other port. */
  String management(String path) {
    String port = context.getEnvironment().getProperty("local.management.port");
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).GET()).body();
  }

  HttpResponse<String> deliver(Webhook webhook) {
    return deliver("/api/webhooks/btcpay/events", webhook);
  }

  HttpResponse<String> deliver(String path, Webhook webhook) {
    return send(webhook.applyTo(request(path)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For what no decent client would send. */
  Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port());
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    context.close();
  }
}
