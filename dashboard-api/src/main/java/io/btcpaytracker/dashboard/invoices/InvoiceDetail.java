package io.btcpaytracker.dashboard.invoices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.btcpaytracker.dashboard.invoices.list.Invoice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice with everything known of it: payments in full, timeline, and who bought.
 *
 * @param asOf the earlier moment that was asked for; null for all that is known now
 */
record InvoiceDetail(
    String storeId,
    String invoiceId,
    String status,
    String additionalStatus,
    Instant openedAt,
    Instant statusSince,
    @Nullable Instant settledAt,
    @Nullable Instant expiresAt,
    @Nullable String amount,
    @Nullable String currency,
    @Nullable String orderId,
    @Nullable String itemDescription,
    List<String> methods,
    List<Invoice.Paid> paid,
    List<Payment> payments,
    Timeline timeline,
    @JsonUnwrapped Person person,
    @Nullable Instant asOf) {

  static InvoiceDetail of(
      Invoice invoice, List<Payment> payments, Timeline timeline, Person person) {
    return new InvoiceDetail(
        invoice.storeId(),
        invoice.invoiceId(),
        invoice.status(),
        invoice.additionalStatus(),
        invoice.openedAt(),
        invoice.statusSince(),
        invoice.settledAt(),
        invoice.expiresAt(),
        invoice.amount(),
        invoice.currency(),
        invoice.orderId(),
        invoice.itemDescription(),
        invoice.methods(),
        invoice.paid(),
        payments,
        timeline,
        person,
        null);
  }

  /** The same, as known at an earlier moment. */
  InvoiceDetail asOf(Instant moment) {
    return new InvoiceDetail(
        storeId,
        invoiceId,
        status,
        additionalStatus,
        openedAt,
        statusSince,
        settledAt,
        expiresAt,
        amount,
        currency,
        orderId,
        itemDescription,
        methods,
        paid,
        payments,
        timeline,
        person,
        moment);
  }
}
