package io.btcpaytracker.gateway.webhook;

import io.btcpaytracker.gateway.admission.Body;
import io.btcpaytracker.gateway.admission.IncomingWebhook;
import io.btcpaytracker.gateway.envelope.Trace;
import io.btcpaytracker.gateway.registry.SourceAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A webhook as a servlet request. */
final class HttpWebhook implements IncomingWebhook, AutoCloseable {
  private final HttpServletRequest request;
  private final Trace trace;
  private final BodyReader reader;
  private final Map<String, List<String>> headers;

  HttpWebhook(HttpServletRequest request, Trace trace, BodyReader reader) {
    this.request = request;
    this.trace = trace;
    this.reader = reader;
    this.headers = headers(request);
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public @Nullable SourceAddress address() {
    String below = request.getPathInfo();
    return WebhookPath.address(request.getServletPath() + (below == null ? "" : below));
  }

  @Override
  public Map<String, List<String>> headers() {
    return headers;
  }

  @Override
  public Trace trace() {
    return trace;
  }

  @Override
  public Body readBody() {
    try {
      return reader.read(request.getInputStream(), request.getContentLengthLong());
    } catch (IOException _) {
      return new Body.Broken();
    }
  }

  /**
   * Takes in what was not read, for a sender that reads the answer only when it has sent all. One
   * that asked first has got its answer, and sends nothing.
   */
  void drain() throws IOException {
    if (!headers.containsKey("expect")) {
      reader.drain(request.getInputStream());
    }
  }

  @Override
  public void close() {
    reader.close();
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(
          name.toLowerCase(Locale.ROOT), List.copyOf(Collections.list(request.getHeaders(name))));
    }
    return Map.copyOf(headers);
  }
}
