package io.btcpaytracker.fold.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.sources.facts.InvoiceFact;
import io.btcpaytracker.sources.facts.InvoiceFact.PersonalDataErased;
import io.btcpaytracker.sources.facts.InvoiceFact.UnknownInvoiceEvent;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people tell the tracker itself about an invoice. It goes onto the log like everything else
 * that happens to an invoice, so that a state folded afresh knows it too. The envelope says it all;
 * the body says it once more for whoever reads the log without us.
 */
public final class TrackerCommands {
  /** Type of {@link #erase}. */
  public static final String PERSONAL_DATA_ERASED = "TrackerPersonalDataErased";

  /** No configured source accepted it. */
  private static final String SOURCE_ID = "tracker";

  private static final JsonMapper JSON = new JsonMapper();

  private TrackerCommands() {}

  /**
   * The personal data of an invoice is to be forgotten, now and in every fold to come. Append it to
   * invoice-events under the invoice's key.
   *
   * @param source that of the invoice; another one's is refused by the fold
   * @param eventId a UUIDv7, unique per record
   */
  public static InvoiceEvent erase(
      String source, String storeId, String invoiceId, String eventId, Instant at) {
    return InvoiceEvent.newBuilder()
        .setEventId(eventId)
        .setSource(source)
        .setChannel(Channel.COMMANDED)
        .setSourceId(SOURCE_ID)
        .setStoreId(storeId)
        .setInvoiceId(invoiceId)
        .setType(PERSONAL_DATA_ERASED)
        .setOccurredAt(at)
        .setReceivedAt(at)
        .setBody(ByteBuffer.wrap(body(PERSONAL_DATA_ERASED, storeId, invoiceId, at)))
        .build();
  }

  /** Whether it is one of {@link #erase}; a source that sends the same word says nothing. */
  public static boolean isErasure(InvoiceEvent event) {
    return event.getChannel() == Channel.COMMANDED && event.getType().equals(PERSONAL_DATA_ERASED);
  }

  private static byte[] body(String type, String storeId, String invoiceId, Instant at) {
    return JSON.createObjectNode()
        .put("type", type)
        .put("storeId", storeId)
        .put("invoiceId", invoiceId)
        .put("timestamp", at.getEpochSecond())
        .toString()
        .getBytes(UTF_8);
  }

  static Instant at(InvoiceEvent event) {
    return Objects.requireNonNullElse(event.getOccurredAt(), event.getReceivedAt())
        .truncatedTo(ChronoUnit.MILLIS);
  }

  /** A word of a later release is kept and changes nothing. */
  static InvoiceFact factOf(InvoiceEvent event) {
    return event.getType().equals(PERSONAL_DATA_ERASED)
        ? new PersonalDataErased()
        : new UnknownInvoiceEvent(event.getType());
  }
}
