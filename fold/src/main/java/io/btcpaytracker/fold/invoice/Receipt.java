package io.btcpaytracker.fold.invoice;

import static io.btcpaytracker.fold.invoice.AdditionalStatus.partiallyPaid;

import io.btcpaytracker.fold.invoice.InvoiceState.Expired;
import io.btcpaytracker.fold.invoice.InvoiceState.Invalid;
import io.btcpaytracker.fold.invoice.InvoiceState.New;
import io.btcpaytracker.fold.invoice.InvoiceState.Processing;
import io.btcpaytracker.fold.invoice.InvoiceState.Settled;
import io.btcpaytracker.fold.invoice.InvoiceState.Unseen;
import io.btcpaytracker.fold.invoice.Outcome.Kind;
import io.btcpaytracker.fold.invoice.Outcome.Moved;
import io.btcpaytracker.sources.facts.Payment;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An event that tells of a payment.
 *
 * @param late told with the flag that the invoice had expired
 */
record Receipt(Turn turn, Payment payment, boolean late) {

  /**
   * @param payments with the payment in it, as far as it is new
   */
  Outcome into(Payments payments, String what) {
    if (!canBe(payment)) {
      return turn.impossible("a payment below zero is left out of the books");
    }
    Payments before = turn.state().books().payments();
    Books paid = turn.opened().with(payments);
    if (payments.beyond() > before.beyond()) {
      return turn.unchanged(paid, Kind.TOO_MANY, "payment beyond the first " + Payments.MAX);
    }
    return paid.payments().isSame(before)
        ? turn.unchanged(paid, Kind.ALREADY, what + " before")
        : new Moved(stateWith(paid), what);
  }

  /** Money is never negative; what a refund gives back is told elsewhere. */
  static boolean canBe(Payment payment) {
    return isPositive(payment.value()) && isPositive(payment.fee());
  }

  private static boolean isPositive(@Nullable BigDecimal amount) {
    return amount == null || amount.signum() >= 0;
  }

  private InvoiceState stateWith(Books paid) {
    return switch (turn.state()) {
      // A payment in time proves an invoice was open; a late one says only that it is not now.
      case Unseen _ when !late -> asNew(turn.since(paid));
      case New _ when !turn.isCovered() -> asNew(paid);
      case Expired _ when !turn.isCovered() -> asExpired(paid);
      case Unseen _, New _, Expired _, Processing _, Settled _, Invalid _ -> turn.keep(paid);
    };
  }

  /** By BTCPay's rule an invoice that is New with money in it is paid in part. */
  static InvoiceState asNew(Books books) {
    boolean hasMoney = books.payments().hasMoney();
    return new New(books.with(books.standing().flaggedAtLeast(partiallyPaid(hasMoney))));
  }

  /** An expired invoice with money that came late is paid in part, if not more. */
  private static InvoiceState asExpired(Books books) {
    boolean hasMoney = books.payments().hasLateMoney();
    return new Expired(books.with(books.standing().flaggedAtLeast(partiallyPaid(hasMoney))));
  }
}
