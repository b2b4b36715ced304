package io.btcpaytracker.run.simulator.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** A real HTTP server that keeps what it gets and answers as told. */
public final class Receiver implements AutoCloseable {
  /** Instead of an answer: hold the connection open and keep silent. */
  public static final int SILENCE = 0;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private volatile IntUnaryOperator answer;

  public record Request(Map<String, List<String>> headers, byte[] body) {
    public String text() {
      return new String(body, UTF_8);
    }
  }

  /**
   * @param answer status code for the n-th request, from 0
   */
  public Receiver(IntUnaryOperator answer) {
    this.answer = answer;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::receive);
    server.start();
  }

  public URI address() {
    return URI.create("http://localhost:%d/".formatted(server.getAddress().getPort()));
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public int mostInFlight() {
    return mostInFlight.get();
  }

  public void answerWith(int code) {
    answer = _ -> code;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void receive(HttpExchange exchange) throws IOException {
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    byte[] body = exchange.getRequestBody().readAllBytes();
    int number;
    synchronized (requests) {
      number = requests.size();
      requests.add(new Request(Map.copyOf(exchange.getRequestHeaders()), body));
    }
    int code = answer.applyAsInt(number);
    inFlight.decrementAndGet();
    if (code != SILENCE) {
      exchange.sendResponseHeaders(code, -1);
      exchange.close();
    }
  }
}
