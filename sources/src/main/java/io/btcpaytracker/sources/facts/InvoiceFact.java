package io.btcpaytracker.sources.facts;

/** A fact about one invoice (reference: the webhook table of BTCPayServer.Client/Models). */
public sealed interface InvoiceFact extends Fact {

  /** The invoice was made. */
  record InvoiceCreated(InvoiceLabels labels) implements InvoiceFact {}

  /** A payment was first seen. On Lightning this may come after {@link PaymentSettled}. */
  record PaymentSeen(Payment payment, boolean afterExpiration) implements InvoiceFact {}

  /** A payment has its confirmations. May be told again for the same payment. */
  record PaymentSettled(Payment payment, boolean afterExpiration) implements InvoiceFact {}

  /** Paid in full, not yet confirmed. */
  record InvoiceProcessing(boolean overPaid) implements InvoiceFact {}

  /** Confirmed, or marked so by a person; BTCPay then always says overPaid=false. */
  record InvoiceSettled(boolean manuallyMarked, boolean overPaid) implements InvoiceFact {}

  /** The time to pay is over. */
  record InvoiceExpired(boolean partiallyPaid) implements InvoiceFact {}

  /** Expired with part of the money in it; follows {@link InvoiceExpired} with partiallyPaid. */
  record InvoiceExpiredPaidPartial() implements InvoiceFact {}

  /** An expired invoice became fully paid after all; it is not settled by that. */
  record InvoicePaidAfterExpiration() implements InvoiceFact {}

  /** Not confirmed in time, or marked so by a person. */
  record InvoiceInvalid(boolean manuallyMarked) implements InvoiceFact {}

  /** A refund was offered; says nothing about its payout. */
  record RefundOffered(String pullPaymentId) implements InvoiceFact {}

  /** The invoice as the source showed it when asked, at the fact's time. */
  record InvoiceObserved(InvoiceSnapshot snapshot) implements InvoiceFact {}

  /**
   * The personal data of the invoice is to be forgotten. A person tells the tracker so; no source
   * does.
   */
  record PersonalDataErased() implements InvoiceFact {}

  /**
   * An event about an invoice whose type this release does not know, or a test delivery, which
   * tells nothing whatever its type. Kept, changes nothing.
   */
  record UnknownInvoiceEvent(String type) implements InvoiceFact {}
}
