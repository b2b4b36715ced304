package io.btcpaytracker.fold.record;

import io.btcpaytracker.fold.invoice.AdditionalStatus;
import io.btcpaytracker.fold.invoice.Books;
import io.btcpaytracker.fold.invoice.InvoiceState;
import io.btcpaytracker.fold.invoice.InvoiceState.Expired;
import io.btcpaytracker.fold.invoice.InvoiceState.Invalid;
import io.btcpaytracker.fold.invoice.InvoiceState.New;
import io.btcpaytracker.fold.invoice.InvoiceState.Processing;
import io.btcpaytracker.fold.invoice.InvoiceState.Settled;
import io.btcpaytracker.fold.invoice.InvoiceState.Unseen;
import io.btcpaytracker.fold.invoice.Payments;
import io.btcpaytracker.fold.invoice.Standing;
import io.btcpaytracker.fold.invoice.Terms;
import io.btcpaytracker.fold.invoice.Times;
import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.sources.facts.InvoiceLabels;
import java.time.Instant;
import java.util.List;

/** The state as the machine knows it, and as it stands on the log. */
public final class StateCodec {
  private StateCodec() {}

  public static InvoiceState read(io.btcpaytracker.schemas.avro.InvoiceState stored) {
    Books books =
        new Books(
            new InvoiceLabels(stored.getOrderId(), stored.getItemDescription()),
            paymentsOf(stored),
            timesOf(stored),
            standingOf(stored),
            termsOf(stored),
            stored.getRefundIds(),
            stored.getErasedAt());
    return switch (stored.getStatus()) {
      case Unknown -> new Unseen(books);
      case New -> new New(books);
      case Processing -> new Processing(books);
      case Settled -> new Settled(books);
      case Expired -> new Expired(books);
      case Invalid -> new Invalid(books);
    };
  }

  private static Payments paymentsOf(io.btcpaytracker.schemas.avro.InvoiceState stored) {
    return new Payments(
        stored.getPayments().stream().map(PaymentCodec::read).toList(), stored.getPaymentsBeyond());
  }

  private static Standing standingOf(io.btcpaytracker.schemas.avro.InvoiceState stored) {
    return new Standing(
        flagOf(stored.getAdditionalStatus()),
        stored.getAdditionalSince(),
        stored.getStatusSince(),
        stored.getStatusOffset(),
        stored.getStatusToldAt());
  }

  private static Terms termsOf(io.btcpaytracker.schemas.avro.InvoiceState stored) {
    return new Terms(
        Decimals.read(stored.getAmount()),
        stored.getCurrency(),
        Decimals.read(stored.getPaidAmount()),
        stored.getInvoiceType(),
        stored.getExpiresAt(),
        stored.getMonitoringUntil(),
        stored.getArchived(),
        stored.getObservedAt());
  }

  private static Times timesOf(io.btcpaytracker.schemas.avro.InvoiceState stored) {
    return new Times(
        stored.getOpenedAt(),
        stored.getCreatedSeen(),
        stored.getProcessingAt(),
        stored.getSettledAt(),
        stored.getExpiredAt(),
        stored.getInvalidAt());
  }

  /**
   * @param effect of the event that led to this state; also the newest in {@code effects}
   */
  static io.btcpaytracker.schemas.avro.InvoiceState write(
      InvoiceState state,
      ReadEvent event,
      EventEffect effect,
      List<EventEffect> effects,
      int generation,
      Instant knownAt) {
    Books books = state.books();
    Times times = books.times();
    Standing standing = books.standing();
    Terms terms = books.terms();
    return io.btcpaytracker.schemas.avro.InvoiceState.newBuilder()
        .setSource(event.event().getSource())
        .setStoreId(event.key().storeId())
        .setInvoiceId(event.key().subjectId())
        .setLogPartition(effect.getLogPartition())
        .setLogOffset(effect.getLogOffset())
        .setGeneration(generation)
        .setKnownAt(knownAt)
        .setStatus(statusOf(state))
        .setAdditionalStatus(wordOf(books.additional()))
        .setAdditionalSince(standing.additionalSince())
        .setStatusSince(standing.since())
        .setStatusOffset(standing.offset())
        .setStatusToldAt(standing.toldAt())
        .setOpenedAt(times.openedAt())
        .setCreatedSeen(times.createdSeen())
        .setProcessingAt(times.processingAt())
        .setSettledAt(times.settledAt())
        .setExpiredAt(times.expiredAt())
        .setInvalidAt(times.invalidAt())
        .setAmount(Decimals.write(terms.amount()))
        .setCurrency(terms.currency())
        .setPaidAmount(Decimals.write(terms.paidAmount()))
        .setInvoiceType(terms.invoiceType())
        .setExpiresAt(terms.expiresAt())
        .setMonitoringUntil(terms.monitoringUntil())
        .setArchived(terms.archived())
        .setObservedAt(terms.observedAt())
        .setRefundsOffered(books.refunds().size())
        .setRefundIds(books.refunds())
        .setErasedAt(books.erasedAt())
        .setOrderId(books.labels().orderId())
        .setItemDescription(books.labels().itemDescription())
        .setPayments(books.payments().known().stream().map(PaymentCodec::write).toList())
        .setPaymentsBeyond(books.payments().beyond())
        .setEffects(effects)
        .build();
  }

  static InvoiceStatus statusOf(InvoiceState state) {
    return switch (state) {
      case Unseen _ -> InvoiceStatus.Unknown;
      case New _ -> InvoiceStatus.New;
      case Processing _ -> InvoiceStatus.Processing;
      case Settled _ -> InvoiceStatus.Settled;
      case Expired _ -> InvoiceStatus.Expired;
      case Invalid _ -> InvoiceStatus.Invalid;
    };
  }

  private static AdditionalStatus flagOf(io.btcpaytracker.schemas.avro.AdditionalStatus word) {
    return switch (word) {
      case Unknown, None -> AdditionalStatus.NONE;
      case PaidPartial -> AdditionalStatus.PAID_PARTIAL;
      case PaidOver -> AdditionalStatus.PAID_OVER;
      case PaidLate -> AdditionalStatus.PAID_LATE;
      case Marked -> AdditionalStatus.MARKED;
    };
  }

  private static io.btcpaytracker.schemas.avro.AdditionalStatus wordOf(AdditionalStatus flag) {
    return switch (flag) {
      case NONE -> io.btcpaytracker.schemas.avro.AdditionalStatus.None;
      case PAID_PARTIAL -> io.btcpaytracker.schemas.avro.AdditionalStatus.PaidPartial;
      case PAID_OVER -> io.btcpaytracker.schemas.avro.AdditionalStatus.PaidOver;
      case PAID_LATE -> io.btcpaytracker.schemas.avro.AdditionalStatus.PaidLate;
      case MARKED -> io.btcpaytracker.schemas.avro.AdditionalStatus.Marked;
    };
  }
}
