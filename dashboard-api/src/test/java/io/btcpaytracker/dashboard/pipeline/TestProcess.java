package io.btcpaytracker.dashboard.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Another process of ours that tells its health. */
final class TestProcess implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile String health;

  private TestProcess(HttpServer server, String health) {
    this.server = server;
    this.health = health;
  }

  static TestProcess saying(String health) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TestProcess process = new TestProcess(server, health);
    server.createContext(
        "/health",
        exchange -> {
          process.asked.incrementAndGet();
          byte[] body = process.health.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return process;
  }

  void says(String now) {
    health = now;
  }

  int asked() {
    return asked.get();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
