package io.btcpaytracker.gateway.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.EventHeaders;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The envelope's attributes as record headers, so that consumers route without decoding. */
final class CloudEvent {
  private static final String VERSION = "1.0";
  private static final String UNREADABLE = "unreadable";

  private CloudEvent() {}

  static Map<String, String> headers(InvoiceEvent event, Trace trace) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(EventHeaders.SPEC_VERSION, VERSION);
    headers.put(
        EventHeaders.ID,
        Objects.requireNonNullElse(event.getOriginalDeliveryId(), event.getEventId()));
    headers.put(EventHeaders.SOURCE, source(event));
    headers.put(EventHeaders.TYPE, event.getSource() + "." + type(event));
    if (event.getOccurredAt() != null) {
      headers.put(EventHeaders.TIME, event.getOccurredAt().toString());
    }
    String subject = event.getInvoiceId() != null ? event.getInvoiceId() : event.getObjectId();
    if (subject != null) {
      headers.put(EventHeaders.SUBJECT, subject);
    }
    headers.put(EventHeaders.CONTENT_TYPE, EventHeaders.AVRO);
    headers.put(EventHeaders.TRACE_PARENT, trace.parent());
    return headers;
  }

  private static String type(InvoiceEvent event) {
    return event.getUnreadable() == null ? event.getType() : UNREADABLE;
  }

  private static String source(InvoiceEvent event) {
    String source =
        "/sources/%s/%s".formatted(segment(event.getSource()), segment(event.getSourceId()));
    @Nullable String storeId = event.getStoreId();
    return storeId == null ? source : source + "/stores/" + segment(storeId);
  }

  /** The attribute is a URI reference, the id is the sender's text. */
  private static String segment(String text) {
    return UriUtils.encodePathSegment(text, UTF_8);
  }
}
