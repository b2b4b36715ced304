package io.btcpaytracker.run.simulator.life;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What BTCPay tells its webhooks about an invoice.
 *
 * @param own the fields only this type has, in BTCPay's order
 */
public record Announcement(String type, ObjectNode own) {

  static Announcement created() {
    return plain("InvoiceCreated");
  }

  static Announcement paymentReceived(Payment payment, boolean afterExpiration) {
    return payment("InvoiceReceivedPayment", payment, afterExpiration);
  }

  static Announcement paymentSettled(Payment payment, boolean afterExpiration) {
    return payment("InvoicePaymentSettled", payment, afterExpiration);
  }

  static Announcement processing(boolean overPaid) {
    return new Announcement("InvoiceProcessing", fields().put("overPaid", overPaid));
  }

  static Announcement settled(boolean manuallyMarked, boolean overPaid) {
    return new Announcement(
        "InvoiceSettled", fields().put("manuallyMarked", manuallyMarked).put("overPaid", overPaid));
  }

  static Announcement expired(boolean partiallyPaid) {
    return new Announcement("InvoiceExpired", fields().put("partiallyPaid", partiallyPaid));
  }

  static Announcement expiredPaidPartial() {
    return plain("InvoiceExpiredPaidPartial");
  }

  static Announcement paidAfterExpiration() {
    return plain("InvoicePaidAfterExpiration");
  }

  static Announcement invalid(boolean manuallyMarked) {
    return new Announcement("InvoiceInvalid", fields().put("manuallyMarked", manuallyMarked));
  }

  static Announcement refund(String pullPaymentId) {
    return new Announcement("InvoiceRefund", fields().put("pullPaymentId", pullPaymentId));
  }

  private static Announcement plain(String type) {
    return new Announcement(type, fields());
  }

  private static Announcement payment(String type, Payment payment, boolean afterExpiration) {
    ObjectNode own =
        fields().put("afterExpiration", afterExpiration).put("paymentMethodId", payment.methodId());
    own.set(
        "payment",
        fields()
            .put("id", payment.id())
            .put("receivedDate", payment.receivedAt().getEpochSecond())
            .put("value", payment.value().toPlainString())
            .put("fee", payment.fee().toPlainString())
            .put("status", payment.status().name())
            .put("destination", payment.destination()));
    return new Announcement(type, own);
  }

  private static ObjectNode fields() {
    return JsonNodeFactory.instance.objectNode();
  }
}
