package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.PaymentFact;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as viewers see it. No personal data: no destination, no metadata, no body.
 *
 * @param partition place in the log, with offset
 */
record FeedEvent(
    String eventId,
    String source,
    @Nullable String storeId,
    @Nullable String invoiceId,
    String type,
    @Nullable Instant occurredAt,
    Instant receivedAt,
    boolean redelivery,
    int partition,
    long offset,
    @Nullable Money payment,
    @Nullable Boolean manuallyMarked,
    @Nullable Boolean overPaid,
    @Nullable Boolean partiallyPaid,
    @Nullable Boolean afterExpiration) {

  /**
   * The payment an event is about.
   *
   * @param value gross, a decimal string
   */
  record Money(
      String methodId,
      @Nullable String value,
      @Nullable String currency,
      @Nullable String status) {}

  static FeedEvent of(ConsumerRecord<byte[], byte[]> place, InvoiceEvent event) {
    return new FeedEvent(
        event.getEventId(),
        event.getSource(),
        event.getStoreId(),
        event.getInvoiceId(),
        event.getType(),
        event.getOccurredAt(),
        event.getReceivedAt(),
        event.getRedelivery(),
        place.partition(),
        place.offset(),
        money(event.getPayment()),
        event.getManuallyMarked(),
        event.getOverPaid(),
        event.getPartiallyPaid(),
        event.getAfterExpiration());
  }

  private static @Nullable Money money(@Nullable PaymentFact payment) {
    return payment == null
        ? null
        : new Money(
            payment.getMethodId(), payment.getValue(), payment.getCurrency(), payment.getStatus());
  }
}
