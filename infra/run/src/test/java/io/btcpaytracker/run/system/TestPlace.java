package io.btcpaytracker.run.system;

import io.btcpaytracker.run.environment.PortPlan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where a system under test runs: a data folder of its own and free ports. */
final class TestPlace {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> environment = new HashMap<>();

  TestPlace(Path folder, String secret) {
    environment.put("TRACKER_HOME", Path.of("../..").toAbsolutePath().normalize().toString());
    environment.put("TRACKER_DATA", folder.resolve("data").toString());
    environment.put("BTCPAY_WEBHOOK_SECRET", secret);
    environment.putAll(PortPlan.freePorts());
  }

  Map<String, String> environment() {
    return environment;
  }

  int port(String variable) {
    return Integer.parseInt(environment.get(variable));
  }

  /** From the dashboard. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port("APP_PORT") + path);
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
