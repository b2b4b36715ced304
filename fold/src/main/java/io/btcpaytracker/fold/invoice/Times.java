package io.btcpaytracker.fold.invoice;

import static io.btcpaytracker.fold.invoice.Clocks.earlier;
import static io.btcpaytracker.fold.invoice.Clocks.earlierOf;

import io.btcpaytracker.sources.facts.InvoiceFact;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceCreated;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceExpired;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceExpiredPaidPartial;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceInvalid;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceObserved;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoicePaidAfterExpiration;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceProcessing;
import io.btcpaytracker.sources.facts.InvoiceFact.InvoiceSettled;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSeen;
import io.btcpaytracker.sources.facts.InvoiceFact.PaymentSettled;
import io.btcpaytracker.sources.facts.InvoiceFact.PersonalDataErased;
import io.btcpaytracker.sources.facts.InvoiceFact.RefundOffered;
import io.btcpaytracker.sources.facts.InvoiceFact.UnknownInvoiceEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an invoice first came to each station of its life. Each time is the earliest one told, so
 * the order in which it is told does not matter.
 *
 * @param openedAt its creation; until that is told, the earliest event
 * @param createdSeen whether openedAt is the creation
 */
public record Times(
    Instant openedAt,
    boolean createdSeen,
    @Nullable Instant processingAt,
    @Nullable Instant settledAt,
    @Nullable Instant expiredAt,
    @Nullable Instant invalidAt) {

  static Times openedAt(Instant at) {
    return new Times(at, false, null, null, null, null);
  }

  Times created(Instant at) {
    return new Times(at, true, processingAt, settledAt, expiredAt, invalidAt);
  }

  /** An event at this time proves that the invoice was open by then. */
  Times openBy(Instant at) {
    Instant opened = createdSeen ? openedAt : earlier(openedAt, at);
    return new Times(opened, createdSeen, processingAt, settledAt, expiredAt, invalidAt);
  }

  /** The station this fact tells of was reached by this time. */
  Times reached(InvoiceFact fact, Instant at) {
    return switch (fact) {
      case InvoiceProcessing _ ->
          with(earlierOf(processingAt, at), settledAt, expiredAt, invalidAt);
      case InvoiceSettled _ -> with(processingAt, earlierOf(settledAt, at), expiredAt, invalidAt);
      case InvoiceExpired _ -> with(processingAt, settledAt, earlierOf(expiredAt, at), invalidAt);
      case InvoiceExpiredPaidPartial _ ->
          with(processingAt, settledAt, earlierOf(expiredAt, at), invalidAt);
      case InvoiceInvalid _ -> with(processingAt, settledAt, expiredAt, earlierOf(invalidAt, at));
      case InvoiceCreated _ -> this;
      case PaymentSeen _ -> this;
      case PaymentSettled _ -> this;
      case InvoicePaidAfterExpiration _ -> this;
      case RefundOffered _ -> this;
      case InvoiceObserved _ -> this;
      case PersonalDataErased _ -> this;
      case UnknownInvoiceEvent _ -> this;
    };
  }

  /** As {@link #reached(InvoiceFact, Instant)}, by what a snapshot shows. */
  Times reached(Status status, Instant at) {
    return switch (status) {
      case PROCESSING -> with(earlierOf(processingAt, at), settledAt, expiredAt, invalidAt);
      case SETTLED -> with(processingAt, earlierOf(settledAt, at), expiredAt, invalidAt);
      case EXPIRED -> with(processingAt, settledAt, earlierOf(expiredAt, at), invalidAt);
      case INVALID -> with(processingAt, settledAt, expiredAt, earlierOf(invalidAt, at));
      case UNSEEN, NEW -> this;
    };
  }

  private Times with(
      @Nullable Instant processing,
      @Nullable Instant settled,
      @Nullable Instant expired,
      @Nullable Instant invalid) {
    return new Times(openedAt, createdSeen, processing, settled, expired, invalid);
  }
}
