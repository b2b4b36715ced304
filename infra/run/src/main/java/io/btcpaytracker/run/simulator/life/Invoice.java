package io.btcpaytracker.run.simulator.life;

import io.btcpaytracker.run.simulator.wire.Metadata;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An invoice as BTCPay's own pages would show it now.
 *
 * @param rate price of one bitcoin in the invoice's currency when it was opened
 * @param due bitcoin asked for
 */
public record Invoice(
    String storeId,
    String id,
    BigDecimal amount,
    String currency,
    BigDecimal rate,
    BigDecimal due,
    Instant createdAt,
    Instant expiresAt,
    Instant monitoredUntil,
    Metadata metadata,
    InvoiceStatus status,
    AdditionalStatus additionalStatus,
    List<Payment> payments) {

  public Invoice {
    payments = List.copyOf(payments);
  }

  boolean isPaid() {
    return sumOf(PaymentStatus.Processing, PaymentStatus.Settled).compareTo(due) >= 0;
  }

  boolean isPaidAndConfirmed() {
    return sumOf(PaymentStatus.Settled).compareTo(due) >= 0;
  }

  /**
   * A chain pays in whole satoshis, so what is due is rounded up to one before it counts as over.
   */
  boolean isOverPaid() {
    BigDecimal dueOnChain = due.setScale(8, RoundingMode.CEILING);
    return sumOf(PaymentStatus.Processing, PaymentStatus.Settled).compareTo(dueOnChain) > 0;
  }

  boolean hasMoney() {
    return sumOf(PaymentStatus.Processing, PaymentStatus.Settled).signum() > 0;
  }

  Invoice in(InvoiceStatus status, AdditionalStatus additional) {
    return with(status, additional, payments);
  }

  /** Adds the payment, or puts it in the place of the one with its identity. */
  Invoice with(Payment payment) {
    List<Payment> changed = new ArrayList<>(payments);
    if (payments.stream().anyMatch(payment::isSameAs)) {
      changed.replaceAll(known -> payment.isSameAs(known) ? payment : known);
    } else {
      changed.add(payment);
    }
    return with(status, additionalStatus, changed);
  }

  private Invoice with(InvoiceStatus status, AdditionalStatus additional, List<Payment> payments) {
    return new Invoice(
        storeId,
        id,
        amount,
        currency,
        rate,
        due,
        createdAt,
        expiresAt,
        monitoredUntil,
        metadata,
        status,
        additional,
        payments);
  }

  private BigDecimal sumOf(PaymentStatus... counted) {
    List<PaymentStatus> wanted = List.of(counted);
    return payments.stream()
        .filter(payment -> wanted.contains(payment.status()))
        .map(Payment::net)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
