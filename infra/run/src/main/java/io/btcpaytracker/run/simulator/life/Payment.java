package io.btcpaytracker.run.simulator.life;

import java.math.BigDecimal;
import java.time.Instant;

/** Money on its way to an invoice; (methodId, id) is its identity. */
public record Payment(
    String methodId,
    String id,
    Instant receivedAt,
    BigDecimal value,
    BigDecimal fee,
    PaymentStatus status,
    String destination) {

  BigDecimal net() {
    return value.subtract(fee);
  }

  boolean isSameAs(Payment other) {
    return methodId.equals(other.methodId) && id.equals(other.id);
  }

  Payment with(PaymentStatus changed) {
    return new Payment(methodId, id, receivedAt, value, fee, changed, destination);
  }
}
