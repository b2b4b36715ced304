package io.btcpaytracker.sources.btcpay;

import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.Head.Subject;
import org.jspecify.annotations.Nullable;

/** Reads what every BTCPay event has, whatever its type. */
final class Heads {
  /** What the "Test" button of BTCPay up to 2.2 puts around the ids it invents. */
  private static final String TEST_MARK = "__test__";

  private Heads() {}

  static Head headOf(JsonObject event) throws UnreadableBody {
    String type = event.word("type");
    String storeId = event.id("storeId");
    Subject subject = EventTypes.subjectOf(type, event);
    String originalDeliveryId = event.optionalId("originalDeliveryId");
    return new Head(
        type,
        storeId,
        subject,
        event.time("timestamp"),
        event.optionalId("webhookId"),
        event.optionalId("deliveryId"),
        originalDeliveryId,
        event.flag("isRedelivery"),
        isInvented(idOf(subject)) || isInvented(originalDeliveryId));
  }

  private static @Nullable String idOf(Subject subject) {
    return switch (subject) {
      case Subject.Invoice invoice -> invoice.id();
      case Subject.StoreObject object -> object.id();
    };
  }

  private static boolean isInvented(@Nullable String id) {
    return id != null && id.startsWith(TEST_MARK) && id.endsWith(TEST_MARK);
  }
}
