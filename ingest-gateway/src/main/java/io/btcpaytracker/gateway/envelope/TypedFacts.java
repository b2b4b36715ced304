package io.btcpaytracker.gateway.envelope;

import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.PaymentFact;
import io.btcpaytracker.sources.facts.Fact;
import io.btcpaytracker.sources.facts.InvoiceFact;
import io.btcpaytracker.sources.facts.Payment;
import io.btcpaytracker.sources.facts.StoreFact;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a fact into the envelope's typed fields, for readers that do not know the body. */
final class TypedFacts {
  private TypedFacts() {}

  static void write(Fact fact, InvoiceEvent.Builder event) {
    switch (fact) {
      case InvoiceFact.PaymentSeen(Payment payment, boolean late) ->
          event.setPayment(payment(payment)).setAfterExpiration(late);
      case InvoiceFact.PaymentSettled(Payment payment, boolean late) ->
          event.setPayment(payment(payment)).setAfterExpiration(late);
      case InvoiceFact.InvoiceProcessing(boolean overPaid) -> event.setOverPaid(overPaid);
      case InvoiceFact.InvoiceSettled(boolean marked, boolean overPaid) ->
          event.setManuallyMarked(marked).setOverPaid(overPaid);
      case InvoiceFact.InvoiceExpired(boolean partiallyPaid) ->
          event.setPartiallyPaid(partiallyPaid);
      case InvoiceFact.InvoiceInvalid(boolean marked) -> event.setManuallyMarked(marked);
      // These say no more than their type, or do not come by webhook.
      case InvoiceFact.InvoiceCreated _,
          InvoiceFact.InvoiceExpiredPaidPartial _,
          InvoiceFact.InvoicePaidAfterExpiration _,
          InvoiceFact.RefundOffered _,
          InvoiceFact.InvoiceObserved _,
          InvoiceFact.PersonalDataErased _,
          InvoiceFact.UnknownInvoiceEvent _,
          StoreFact _ -> {}
    }
  }

  /** The payment a fact is about. */
  static Optional<Payment> paymentOf(Fact fact) {
    return switch (fact) {
      case InvoiceFact.PaymentSeen(Payment payment, _) -> Optional.of(payment);
      case InvoiceFact.PaymentSettled(Payment payment, _) -> Optional.of(payment);
      case InvoiceFact _, StoreFact _ -> Optional.empty();
    };
  }

  private static PaymentFact payment(Payment payment) {
    return PaymentFact.newBuilder()
        .setMethodId(payment.methodId())
        .setId(payment.id())
        .setValue(plain(payment.value()))
        .setFee(plain(payment.fee()))
        .setCurrency(payment.currency())
        .setStatus(payment.status())
        .setDestination(payment.destination())
        .setReceivedAt(payment.receivedAt())
        .build();
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }
}
