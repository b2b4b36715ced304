package io.btcpaytracker.projector.rollup;

import io.btcpaytracker.schemas.avro.AdditionalStatus;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import java.time.Instant;

/** Which sum something is added to, whenever it was known. */
public sealed interface RollupKey {
  /** The quarter hour it happened in. */
  Instant bucket();

  String storeId();

  /**
   * Payments and their money.
   *
   * @param currency empty for payments whose value or currency was not told
   */
  record Money(
      Instant bucket,
      String storeId,
      Standing standing,
      MoneyClass moneyClass,
      String methodId,
      String currency)
      implements RollupKey {}

  /** Invoices by the quarter hour of their opening. */
  record Opened(
      Instant bucket,
      String storeId,
      InvoiceStatus status,
      AdditionalStatus additionalStatus,
      boolean paid)
      implements RollupKey {}

  /** Invoices by the quarter hour in which they came to a milestone. */
  record Reached(Instant bucket, String storeId, Milestone milestone, int durationClass)
      implements RollupKey {}

  /** Of a payment. The names are those of the rows, here and below. */
  enum Standing {
    Settled,
    Pending,
    /** Replaced or taken back: no money came of it. */
    Invalid
  }

  /** What the invoice makes of the money paid into it. */
  enum MoneyClass {
    InOrder,
    /** Not enough, and of an expired invoice never enough in time. */
    Partial,
    Late,
    /** All money of an invoice that got more than it asked for. */
    Overpaid,
    /** Of an invoice that BTCPay or a person calls invalid. */
    Invalid
  }

  enum Milestone {
    FirstPayment,
    Settlement
  }
}
