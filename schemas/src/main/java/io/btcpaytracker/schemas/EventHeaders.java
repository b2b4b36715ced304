package io.btcpaytracker.schemas;

/**
 * Kafka record headers: CloudEvents 1.0 attributes in binary mode (Kafka protocol binding) and W3C
 * trace context. All values are UTF-8 text.
 */
public final class EventHeaders {
  /** Always {@code 1.0}. */
  public static final String SPEC_VERSION = "ce_specversion";

  /**
   * originalDeliveryId where there is one, so that it serves as an idempotency key; else eventId.
   */
  public static final String ID = "ce_id";

  /** {@code /sources/<source>/<sourceId>/stores/<storeId>}. */
  public static final String SOURCE = "ce_source";

  /** The source's own event type, with the source in front: {@code btcpay.InvoiceSettled}. */
  public static final String TYPE = "ce_type";

  /** occurredAt in RFC 3339. */
  public static final String TIME = "ce_time";

  /** invoiceId or objectId. */
  public static final String SUBJECT = "ce_subject";

  public static final String CONTENT_TYPE = "content-type";

  /** Media type of {@link WireFormat} values. */
  public static final String AVRO = "application/vnd.confluent.avro";

  public static final String TRACE_PARENT = "traceparent";

  /**
   * On invoice-states, when a state is passed on once more: offset of the event, folded before, at
   * which that is done. Decimal. The state itself may be of a later event.
   */
  public static final String REPEATED_EVENT = "tracker_repeated_event";

  private EventHeaders() {}
}
