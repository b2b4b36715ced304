package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.fold.invoice.InvoiceState.Expired;
import io.btcpaytracker.fold.invoice.InvoiceState.Invalid;
import io.btcpaytracker.fold.invoice.InvoiceState.New;
import io.btcpaytracker.fold.invoice.InvoiceState.Processing;
import io.btcpaytracker.fold.invoice.InvoiceState.Settled;
import io.btcpaytracker.fold.invoice.InvoiceState.Unseen;
import java.util.Optional;

/** The states without what is in them, in the order in which a life goes through them. */
public enum Status {
  UNSEEN(0, "Unseen"),
  NEW(1, "New"),
  PROCESSING(2, "Processing"),
  EXPIRED(3, "Expired"),
  INVALID(4, "Invalid"),
  SETTLED(4, "Settled");

  private final int station;
  private final String word;

  Status(int station, String word) {
    this.station = station;
    this.word = word;
  }

  public static Status of(InvoiceState state) {
    return switch (state) {
      case Unseen _ -> UNSEEN;
      case New _ -> NEW;
      case Processing _ -> PROCESSING;
      case Expired _ -> EXPIRED;
      case Invalid _ -> INVALID;
      case Settled _ -> SETTLED;
    };
  }

  /** Empty for a word this release does not know. */
  static Optional<Status> shownAs(String word) {
    return switch (word) {
      case "New" -> Optional.of(NEW);
      case "Processing" -> Optional.of(PROCESSING);
      case "Expired" -> Optional.of(EXPIRED);
      case "Invalid" -> Optional.of(INVALID);
      case "Settled" -> Optional.of(SETTLED);
      default -> Optional.empty();
    };
  }

  public InvoiceState with(Books books) {
    return switch (this) {
      case UNSEEN -> new Unseen(books);
      case NEW -> new New(books);
      case PROCESSING -> new Processing(books);
      case EXPIRED -> new Expired(books);
      case INVALID -> new Invalid(books);
      case SETTLED -> new Settled(books);
    };
  }

  /** Further on in a life. Between settled and invalid there is no further. */
  boolean isBeyond(Status other) {
    return station > other.station;
  }

  String word() {
    return word;
  }
}
