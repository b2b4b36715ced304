package io.btcpaytracker.gateway.admission;

import io.btcpaytracker.gateway.admission.Outcome.Accepted;
import io.btcpaytracker.gateway.admission.Outcome.Refused;
import io.btcpaytracker.gateway.rejected.RejectedDeliveries;
import io.btcpaytracker.gateway.rejected.Rejection;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has each webhook decided upon, and keeps the book: counted, logged, recorded when refused. */
public final class Reception {
  private static final Logger log = LoggerFactory.getLogger(Reception.class);
  private static final String UNKNOWN = "unknown";
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Admission admission;
  private final RejectedDeliveries rejected;
  private final MeterRegistry registry;

  Reception(Admission admission, RejectedDeliveries rejected, MeterRegistry registry) {
    this.admission = admission;
    this.rejected = rejected;
    this.registry = registry;
  }

  public Outcome receive(IncomingWebhook webhook) {
    Outcome outcome = admission.admit(webhook);
    switch (outcome) {
      case Accepted accepted -> accepted(accepted);
      case Refused refused -> refused(refused, webhook);
    }
    return outcome;
  }

  private void accepted(Accepted accepted) {
    InvoiceEvent event = accepted.envelope().event();
    count(event.getSourceId(), accepted.envelope().isReadable() ? "accepted" : "unreadable");
    if (!accepted.envelope().isReadable()) {
      log.atWarn()
          .addKeyValue("source", event.getSourceId())
          .addKeyValue("event_id", event.getEventId())
          .addKeyValue("reason", event.getUnreadable())
          .log("genuine but unreadable, kept");
    }
    log.atDebug()
        .addKeyValue("source", event.getSourceId())
        .addKeyValue("event_id", event.getEventId())
        .addKeyValue("partition", accepted.place().partition())
        .addKeyValue("offset", accepted.place().offset())
        .log("accepted");
  }

  private void refused(Refused refused, IncomingWebhook webhook) {
    Refusal refusal = refused.refusal();
    String sourceId = sourceId(webhook);
    count(
        refusal == Refusal.UNKNOWN_SOURCE || refusal == Refusal.METHOD ? UNKNOWN : sourceId,
        refusal.kind());
    if (refusal.isRecorded()) {
      String reason = refusal.title() + ": " + refused.detail();
      rejected.record(
          new Rejection(sourceId, refusal.status(), reason, webhook.headers(), refused.body()));
    }
  }

  /** Tags come from closed sets: a source is named only after it was found. */
  private void count(String sourceId, String verdict) {
    registry.counter("ingest.deliveries", "source", sourceId, "verdict", verdict).increment();
  }

  private static String sourceId(IncomingWebhook webhook) {
    var address = webhook.address();
    return address != null && PLAIN_NAME.matcher(address.sourceId()).matches()
        ? address.sourceId()
        : UNKNOWN;
  }
}
