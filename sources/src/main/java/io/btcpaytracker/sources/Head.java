package io.btcpaytracker.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every readable delivery tells about itself, whatever its type. Null where it did not say.
 *
 * @param type the source's own word for the event
 * @param subject what it is about; decides topic and key
 * @param test a test delivery, never part of an invoice's state
 */
public record Head(
    String type,
    String storeId,
    Subject subject,
    @Nullable Instant occurredAt,
    @Nullable String webhookId,
    @Nullable String deliveryId,
    @Nullable String originalDeliveryId,
    boolean redelivery,
    boolean test) {

  /** What an event is about. */
  public sealed interface Subject {
    /** An invoice; the event goes to {@code invoice-events}. */
    record Invoice(String id) implements Subject {}

    /** Something else of the store, by id when it has one. */
    record StoreObject(@Nullable String id) implements Subject {}
  }
}
