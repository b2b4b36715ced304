package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.rollup.Storable;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.RejectedDelivery;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code delivery}.
 *
 * @param reason why it was refused, could not be read, or has no effect; null when all was well
 * @param event what was accepted; null when it was refused
 * @param headers JSON, of refused requests only
 */
record DeliveryRow(
    String id,
    String verdict,
    @Nullable String reason,
    String sourceId,
    @Nullable InvoiceEvent event,
    Instant receivedAt,
    @Nullable Integer httpStatus,
    @Nullable String headers,
    ConsumerRecord<byte[], byte[]> record,
    long bodyBytes,
    byte[] body) {
  private static final int HTTP_OK = 200;

  static DeliveryRow accepted(Entry.Event entry, String verdict, @Nullable String reason) {
    InvoiceEvent event = entry.event();
    byte[] body = bytes(event.getBody());
    return new DeliveryRow(
        event.getEventId(),
        verdict,
        reason,
        event.getSourceId(),
        event,
        event.getReceivedAt(),
        switch (event.getChannel()) {
          case WEBHOOK -> HTTP_OK;
          case RECOVERED, OBSERVED, IMPORTED, COMMANDED, UNKNOWN -> null;
        },
        null,
        entry.record(),
        body.length,
        body);
  }

  static DeliveryRow rejected(Entry.Rejection entry) {
    RejectedDelivery rejected = entry.rejected();
    return new DeliveryRow(
        rejected.getRejectionId(),
        "rejected",
        rejected.getReason(),
        rejected.getSourceId(),
        null,
        rejected.getReceivedAt(),
        rejected.getStatus(),
        HeaderJson.of(rejected.getHeaders()),
        entry.record(),
        rejected.getBodyBytes(),
        bytes(rejected.getBody()));
  }

  /** As rows name it; empty when it is of none. */
  Optional<EventKey> invoice() {
    return event == null || event.getStoreId() == null || event.getInvoiceId() == null
        ? Optional.empty()
        : Optional.of(
            new EventKey(Storable.text(event.getStoreId()), Storable.text(event.getInvoiceId())));
  }

  boolean redelivery() {
    return event != null && event.getRedelivery();
  }

  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
