package io.btcpaytracker.sources.facts;

import org.jspecify.annotations.Nullable;

/**
 * A fact about something of the store that is not an invoice. Statuses are the source's own words.
 */
public sealed interface StoreFact extends Fact {

  /** Id of the thing it is about; null when the source gave none. */
  @Nullable String objectId();

  record PaymentRequestChanged(String objectId, @Nullable String status) implements StoreFact {}

  record PayoutChanged(String objectId, @Nullable String pullPaymentId, @Nullable String state)
      implements StoreFact {}

  record PendingTransactionChanged(String objectId, @Nullable String cryptoCode)
      implements StoreFact {}

  /** Money moved on a subscriber's credit; amount as a decimal string, null when none moved. */
  record SubscriptionChanged(
      @Nullable String objectId,
      @Nullable String phase,
      @Nullable String amount,
      @Nullable String currency)
      implements StoreFact {}

  /** An event without an invoice whose type this release does not know, or a test delivery. */
  record UnknownStoreEvent(@Nullable String objectId, String type) implements StoreFact {}
}
