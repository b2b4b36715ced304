package io.btcpaytracker.run.simulator.life;

import java.math.BigDecimal;

/** Something in the world outside that concerns an invoice. */
public sealed interface Happening {

  /**
   * Money was seen.
   *
   * @param settledAtOnce no confirmations to wait for: Lightning, or a store that trusts at sight
   */
  record PaymentArrived(
      String methodId,
      String id,
      BigDecimal value,
      BigDecimal fee,
      String destination,
      boolean settledAtOnce)
      implements Happening {}

  /** A payment has as many confirmations as the store's speed policy asks for. */
  record PaymentConfirmed(String id) implements Happening {}

  /** A payment was replaced or double-spent. */
  record PaymentReplaced(String id) implements Happening {}

  /** The time to pay is over. */
  record TimeRanOut() implements Happening {}

  /** The time payments are watched for is over. */
  record MonitoringEnded() implements Happening {}

  /** The merchant declared the invoice paid. */
  record MarkedSettled() implements Happening {}

  /** The merchant declared the invoice void. */
  record MarkedInvalid() implements Happening {}

  /** The merchant issued a refund. */
  record RefundIssued(String pullPaymentId) implements Happening {}
}
