package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.sources.facts.Payment;
import java.math.BigDecimal;

/** One payment as BTCPay holds it, and what its webhooks have told of it. */
final class SimulatedPayment {
  final String methodId;
  final String id;
  final int value;
  PaymentStatus status;
  PaymentStatus told;

  SimulatedPayment(String methodId, String id, int value, PaymentStatus status) {
    this.methodId = methodId;
    this.id = id;
    this.value = value;
    this.status = status;
    this.told = status;
  }

  boolean isAccounted() {
    return status != PaymentStatus.INVALID;
  }

  boolean isConfirmed() {
    return status == PaymentStatus.SETTLED;
  }

  Payment fact() {
    String word =
        switch (status) {
          case PROCESSING -> "Processing";
          case SETTLED -> "Settled";
          case INVALID -> "Invalid";
          case UNKNOWN -> throw new IllegalStateException("BTCPay knows the status of a payment");
        };
    BigDecimal amount = BigDecimal.valueOf(value);
    return new Payment(methodId, id, amount, BigDecimal.ZERO, "BTC", word, "bc1q", null);
  }
}
