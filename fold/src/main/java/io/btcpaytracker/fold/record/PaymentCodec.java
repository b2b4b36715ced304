package io.btcpaytracker.fold.record;

import io.btcpaytracker.fold.invoice.KnownPayment;
import io.btcpaytracker.fold.invoice.PaymentStatus;
import io.btcpaytracker.schemas.avro.PaymentState;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A payment as the machine knows it, and as it stands on the log. */
final class PaymentCodec {
  private PaymentCodec() {}

  static KnownPayment read(PaymentState stored) {
    return new KnownPayment(
        stored.getMethodId(),
        stored.getId(),
        switch (stored.getStatus()) {
          case Unknown -> PaymentStatus.UNKNOWN;
          case Processing -> PaymentStatus.PROCESSING;
          case Invalid -> PaymentStatus.INVALID;
          case Settled -> PaymentStatus.SETTLED;
        },
        decimal(stored.getValue()),
        decimal(stored.getFee()),
        stored.getCurrency(),
        stored.getDestination(),
        stored.getReceivedAt(),
        stored.getFirstSeenAt(),
        stored.getSettledAt(),
        stored.getAfterExpiration());
  }

  static PaymentState write(KnownPayment payment) {
    return PaymentState.newBuilder()
        .setMethodId(payment.methodId())
        .setId(payment.id())
        .setStatus(
            switch (payment.status()) {
              case UNKNOWN -> io.btcpaytracker.schemas.avro.PaymentStatus.Unknown;
              case PROCESSING -> io.btcpaytracker.schemas.avro.PaymentStatus.Processing;
              case INVALID -> io.btcpaytracker.schemas.avro.PaymentStatus.Invalid;
              case SETTLED -> io.btcpaytracker.schemas.avro.PaymentStatus.Settled;
            })
        .setValue(text(payment.value()))
        .setFee(text(payment.fee()))
        .setCurrency(payment.currency())
        .setDestination(payment.destination())
        .setReceivedAt(payment.receivedAt())
        .setFirstSeenAt(payment.firstSeenAt())
        .setSettledAt(payment.settledAt())
        .setAfterExpiration(payment.afterExpiration())
        .build();
  }

  private static @Nullable BigDecimal decimal(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  /** Never with an exponent: not everyone who reads the topic understands one. */
  private static @Nullable String text(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }
}
