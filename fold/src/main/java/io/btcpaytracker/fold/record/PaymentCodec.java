package io.btcpaytracker.fold.record;

import io.btcpaytracker.fold.invoice.KnownPayment;
import io.btcpaytracker.fold.invoice.PaymentDetails;
import io.btcpaytracker.fold.invoice.PaymentStatus;
import io.btcpaytracker.fold.invoice.PaymentTimes;
import io.btcpaytracker.schemas.avro.PaymentState;

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
        new PaymentDetails(
            Decimals.read(stored.getValue()),
            Decimals.read(stored.getFee()),
            stored.getCurrency(),
            Decimals.read(stored.getRate()),
            stored.getDestination(),
            stored.getReceivedAt()),
        new PaymentTimes(
            stored.getFirstSeenAt(),
            stored.getSettledAt(),
            stored.getAfterExpiration(),
            stored.getSettledLate(),
            stored.getToldAt(),
            stored.getObservedAt()));
  }

  static PaymentState write(KnownPayment payment) {
    PaymentDetails details = payment.details();
    PaymentTimes times = payment.times();
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
        .setValue(Decimals.write(details.value()))
        .setFee(Decimals.write(details.fee()))
        .setCurrency(details.currency())
        .setRate(Decimals.write(details.rate()))
        .setDestination(details.destination())
        .setReceivedAt(details.receivedAt())
        .setFirstSeenAt(times.firstSeenAt())
        .setSettledAt(times.settledAt())
        .setAfterExpiration(times.afterExpiration())
        .setSettledLate(times.settledLate())
        .setToldAt(times.toldAt())
        .setObservedAt(times.observedAt())
        .build();
  }
}
