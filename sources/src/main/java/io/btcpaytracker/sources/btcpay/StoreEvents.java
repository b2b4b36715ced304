package io.btcpaytracker.sources.btcpay;

import io.btcpaytracker.sources.Head.Subject;
import io.btcpaytracker.sources.facts.StoreFact.PaymentRequestChanged;
import io.btcpaytracker.sources.facts.StoreFact.PayoutChanged;
import io.btcpaytracker.sources.facts.StoreFact.PendingTransactionChanged;
import io.btcpaytracker.sources.facts.StoreFact.SubscriptionChanged;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The families of events that are not about an invoice; within a family all are read alike. */
final class StoreEvents {
  private static final String PAYMENT_REQUEST_ID = "paymentRequestId";
  private static final String PAYOUT_ID = "payoutId";
  private static final String PENDING_TRANSACTION_ID = "pendingTransactionId";

  private StoreEvents() {}

  static EventType paymentRequest(String name) {
    return new EventType(
        name,
        e -> new Subject.StoreObject(e.id(PAYMENT_REQUEST_ID)),
        e -> new PaymentRequestChanged(e.id(PAYMENT_REQUEST_ID), e.optionalWord("status")));
  }

  static EventType payout(String name) {
    return new EventType(
        name,
        e -> new Subject.StoreObject(e.id(PAYOUT_ID)),
        e ->
            new PayoutChanged(
                e.id(PAYOUT_ID), e.optionalId("pullPaymentId"), e.optionalWord("payoutState")));
  }

  static EventType pendingTransaction(String name) {
    return new EventType(
        name,
        e -> new Subject.StoreObject(e.id(PENDING_TRANSACTION_ID)),
        e ->
            new PendingTransactionChanged(
                e.id(PENDING_TRANSACTION_ID), e.optionalWord("cryptoCode")));
  }

  static EventType subscription(String name) {
    return new EventType(
        name, e -> new Subject.StoreObject(customerId(e)), StoreEvents::subscriptionChanged);
  }

  /** A later type of a known family should stand beside its siblings, under the same key. */
  static @Nullable String guessedObjectId(JsonObject event) throws UnreadableBody {
    for (String name : new String[] {PAYMENT_REQUEST_ID, PAYOUT_ID, PENDING_TRANSACTION_ID}) {
      String id = event.optionalId(name);
      if (id != null) {
        return id;
      }
    }
    return customerId(event);
  }

  private static SubscriptionChanged subscriptionChanged(JsonObject event) throws UnreadableBody {
    String phase = event.optionalWord("currentPhase");
    BigDecimal amount = event.decimal("amount");
    return new SubscriptionChanged(
        customerId(event),
        phase != null ? phase : event.objectOrEmpty("subscriber").optionalWord("phase"),
        amount == null ? null : amount.toPlainString(),
        event.optionalWord("currency"));
  }

  private static @Nullable String customerId(JsonObject event) throws UnreadableBody {
    return event.objectOrEmpty("subscriber").objectOrEmpty("customer").optionalId("id");
  }
}
