package io.btcpaytracker.run.bench.feed;

import io.btcpaytracker.run.simulator.shop.Dice;
import io.btcpaytracker.run.simulator.wire.WebhookBody;
import io.btcpaytracker.run.simulator.wire.WebhookEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of one run, numbered. Invoices go through their steps side by side, so that two events
 * of one invoice are far apart in time and their order on the log is certain.
 */
final class EventPlan {
  /** In the order every invoice is told. */
  private static final List<String> STEPS =
      List.of(
          "InvoiceCreated",
          "InvoiceReceivedPayment",
          "InvoiceProcessing",
          "InvoicePaymentSettled",
          "InvoiceSettled");

  private static final String PAYMENT = "Payment";

  private static final int DIGITS = 7;
  private static final int ID_BYTES = 16;

  private final InstantSource clock;
  private final Dice dice;
  private final String storeId;
  private final String webhookId;
  private final String prefix;
  private final int invoices;
  private final AtomicLongArray due;
  private final AtomicIntegerArray accepted;

  EventPlan(InstantSource clock, Dice dice, int atLeast) {
    this.clock = clock;
    this.dice = dice;
    storeId = dice.id(ID_BYTES);
    webhookId = dice.id(ID_BYTES);
    prefix = dice.id(ID_BYTES);
    invoices = Math.ceilDiv(atLeast, STEPS.size());
    due = new AtomicLongArray(size());
    accepted = new AtomicIntegerArray(size());
  }

  int size() {
    return invoices * STEPS.size();
  }

  /** What stands before the invoice's number in its id: of this run alone. */
  String prefix() {
    return prefix;
  }

  byte[] body(int number) {
    WebhookEvent event =
        new WebhookEvent(
            STEPS.get(number / invoices),
            webhookId,
            dice.id(ID_BYTES),
            clock.instant(),
            storeId,
            prefix + ("%0" + DIGITS + "d").formatted(number % invoices),
            own(STEPS.get(number / invoices)),
            JsonNodeFactory.instance.objectNode());
    return WebhookBody.first(event);
  }

  private ObjectNode own(String type) {
    ObjectNode own = JsonNodeFactory.instance.objectNode();
    if (type.contains(PAYMENT)) {
      own.put("afterExpiration", false).put("paymentMethodId", "BTC-CHAIN");
      own.putObject("payment")
          .put("id", dice.hex(32) + "-0")
          .put("receivedDate", clock.instant().getEpochSecond())
          .put("value", "0.00012345")
          .put("fee", "0")
          .put("status", "Settled")
          .put("destination", dice.bech32(42));
    }
    return own;
  }

  /** Number of the event of this type and invoice; -1 when it is none of this plan. */
  int number(int invoice, String type) {
    int step = STEPS.indexOf(type);
    return step < 0 || invoice >= invoices ? -1 : step * invoices + invoice;
  }

  /** When it was to be sent; a late sender counts against the system. */
  void due(int number, long nanos) {
    due.set(number, nanos);
  }

  long dueNanos(int number) {
    return due.get(number);
  }

  void accepted(int number) {
    accepted.set(number, 1);
  }

  boolean isAccepted(int number) {
    return accepted.get(number) == 1;
  }

  int acceptedCount() {
    int count = 0;
    for (int n = 0; n < size(); n++) {
      count += accepted.get(n);
    }
    return count;
  }
}
