package io.btcpaytracker.fold.invoice;

/** What one fact did to an invoice. */
public sealed interface Outcome {

  /** The state to go on with. */
  InvoiceState state();

  /** Status, flag, payments or labels changed; {@code what} says which, in words. */
  record Moved(InvoiceState state, String what) implements Outcome {}

  /**
   * Status, flag, payments and labels stay. The state may still hold one more time: late news of
   * something that had happened is noted.
   */
  record Unchanged(InvoiceState state, Why why) implements Outcome {}

  /**
   * @param kind for counting
   * @param words for reading
   */
  record Why(Kind kind, String words) {}

  /** The closed set of reasons for leaving an invoice as it is. */
  enum Kind {
    /** The same delivery was folded before. */
    DUPLICATE,
    /** Another delivery told the same. */
    ALREADY,
    /** True once, but the invoice has gone on since. */
    LATE,
    /** The source's own rules do not allow it from here. */
    IMPOSSIBLE,
    /** It tells nothing this state machine holds. */
    NO_STATUS,
    /** More of it than the books hold. */
    TOO_MANY
  }
}
