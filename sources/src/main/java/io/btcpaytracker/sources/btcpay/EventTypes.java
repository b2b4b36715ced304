package io.btcpaytracker.sources.btcpay;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.Head.Subject;
import io.btcpaytracker.sources.facts.Fact;
import io.btcpaytracker.sources.facts.InvoiceFact;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceCreated;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceExpired;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceExpiredPaidPartial;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceInvalid;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoicePaidAfterExpiration;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceProcessing;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceSettled;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSeen;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSettled;
import io.btcpaytracker.sources.facts.InvoiceFact.RefundOffered;
import io.btcpaytracker.sources.facts.InvoiceFact.UnknownInvoiceEvent;
import io.btcpaytracker.sources.facts.StoreFact.UnknownStoreEvent;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every event type of BTCPay 1.3 to 2.4, and what each tells: the one place that knows them. A type
 * that is not here (of a later version, of a plugin) is kept and changes nothing.
 */
final class EventTypes {
  static final Map<String, EventType> KNOWN =
      Stream.of(
              invoice("InvoiceCreated", e -> new InvoiceCreated(Labels.labelsOf(e))),
              invoice(
                  "InvoiceReceivedPayment",
                  e -> new PaymentSeen(Payments.paymentOf(e), e.flag("afterExpiration"))),
              invoice(
                  "InvoicePaymentSettled",
                  e -> new PaymentSettled(Payments.paymentOf(e), e.flag("afterExpiration"))),
              invoice("InvoiceProcessing", e -> new InvoiceProcessing(e.flag("overPaid"))),
              invoice(
                  "InvoiceSettled",
                  e -> new InvoiceSettled(e.flag("manuallyMarked"), e.flag("overPaid"))),
              invoice("InvoiceExpired", e -> new InvoiceExpired(e.flag("partiallyPaid"))),
              invoice("InvoiceInvalid", e -> new InvoiceInvalid(e.flag("manuallyMarked"))),
              invoice("InvoiceExpiredPaidPartial", _ -> new InvoiceExpiredPaidPartial()),
              invoice("InvoicePaidAfterExpiration", _ -> new InvoicePaidAfterExpiration()),
              invoice("InvoiceRefund", e -> new RefundOffered(e.id("pullPaymentId"))),
              StoreEvents.paymentRequest("PaymentRequestCreated"),
              StoreEvents.paymentRequest("PaymentRequestUpdated"),
              StoreEvents.paymentRequest("PaymentRequestArchived"),
              StoreEvents.paymentRequest("PaymentRequestStatusChanged"),
              StoreEvents.paymentRequest("PaymentRequestCompleted"),
              StoreEvents.payout("PayoutCreated"),
              StoreEvents.payout("PayoutApproved"),
              StoreEvents.payout("PayoutUpdated"),
              StoreEvents.pendingTransaction("PendingTransactionCreated"),
              StoreEvents.pendingTransaction("PendingTransactionSignatureCollected"),
              StoreEvents.pendingTransaction("PendingTransactionBroadcast"),
              StoreEvents.pendingTransaction("PendingTransactionCancelled"),
              StoreEvents.subscription("SubscriberCreated"),
              StoreEvents.subscription("SubscriberActivated"),
              StoreEvents.subscription("SubscriberPhaseChanged"),
              StoreEvents.subscription("SubscriberNeedUpgrade"),
              StoreEvents.subscription("SubscriberDisabled"),
              StoreEvents.subscription("SubscriberCredited"),
              StoreEvents.subscription("SubscriberCharged"),
              StoreEvents.subscription("CreditRefunded"),
              StoreEvents.subscription("PaymentReminder"),
              StoreEvents.subscription("PlanStarted"))
          .collect(toUnmodifiableMap(EventType::name, Function.identity()));

  private EventTypes() {}

  static Subject subjectOf(String type, JsonObject event) throws UnreadableBody {
    EventType known = KNOWN.get(type);
    return known != null ? known.subject().read(event) : guessedSubject(event);
  }

  /** Test deliveries have only what every event has, so they tell nothing whatever their type. */
  static Fact factOf(Head head, JsonObject event) throws UnreadableBody {
    EventType known = KNOWN.get(head.type());
    return known != null && !head.test() ? known.fact().read(event) : nothingTold(head);
  }

  private static EventType invoice(String name, EventType.Reader<InvoiceFact> fact) {
    return new EventType(name, e -> new Subject.Invoice(e.id("invoiceId")), fact::read);
  }

  private static Subject guessedSubject(JsonObject event) throws UnreadableBody {
    String invoiceId = event.optionalId("invoiceId");
    return invoiceId != null
        ? new Subject.Invoice(invoiceId)
        : new Subject.StoreObject(StoreEvents.guessedObjectId(event));
  }

  private static Fact nothingTold(Head head) {
    return switch (head.subject()) {
      case Subject.Invoice _ -> new UnknownInvoiceEvent(head.type());
      case Subject.StoreObject object -> new UnknownStoreEvent(object.id(), head.type());
    };
  }
}
