package io.btcpaytracker.gateway.webhook;

import io.btcpaytracker.gateway.BodyLimit;
import io.btcpaytracker.gateway.admission.Outcome;
import io.btcpaytracker.gateway.admission.Reception;
import io.btcpaytracker.gateway.envelope.Trace;
import io.btcpaytracker.gateway.envelope.Traces;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongSupplier;

/**
 * The door. A servlet and not a controller: nothing may touch the bytes, the method or the path
 * before us, and no framework may answer with a page or a redirect.
 */
final class WebhookServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Reception reception;
  private final transient Traces traces;
  private final transient BodySettings settings;
  private final transient BodyLimit limit;
  private final transient BodyMemory memory;
  private final transient LongSupplier nanoTime;

  WebhookServlet(
      Reception reception,
      Traces traces,
      BodySettings settings,
      BodyLimit limit,
      LongSupplier nanoTime) {
    this.reception = reception;
    this.traces = traces;
    this.settings = settings;
    this.limit = limit;
    this.memory = new BodyMemory(settings.memory().toBytes());
    this.nanoTime = nanoTime;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Trace trace = traces.of(request.getHeader("traceparent"));
    BodyReader reader = new BodyReader(settings, limit.bytes(), memory, nanoTime);
    try (HttpWebhook webhook = new HttpWebhook(request, trace, reader)) {
      Outcome outcome = reception.receive(webhook);
      Answer answer = Answer.to(outcome, trace);
      answer.write(response);
      if (answer.isWorthDraining()) {
        webhook.drain();
      }
    }
  }
}
