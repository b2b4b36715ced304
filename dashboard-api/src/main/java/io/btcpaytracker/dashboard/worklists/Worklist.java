package io.btcpaytracker.dashboard.worklists;

import static java.util.stream.Collectors.joining;

import io.btcpaytracker.dashboard.invoices.list.InvoiceParameters;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an invoice needs somebody. */
enum Worklist {
  /** Paid in full after it had expired. */
  LATE(null, "PaidLate"),
  /** Some of the money came, and then it expired. */
  PARTIAL(null, "PaidPartial"),
  /** More came than was due. */
  OVERPAID(null, "PaidOver"),
  /** Never confirmed, or marked invalid by hand. */
  INVALID("Invalid", null),
  /** Nothing was heard of it for too long. */
  STUCK(null, null);

  private final @Nullable String status;
  private final @Nullable String additionalStatus;

  Worklist(@Nullable String status, @Nullable String additionalStatus) {
    this.status = status;
    this.additionalStatus = additionalStatus;
  }

  static Worklist named(String name) {
    return Arrays.stream(values())
        .filter(list -> list.text().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new ProblemException(
                ProblemKind.NOT_FOUND,
                "There is no such worklist (expected one of %s). Correct the path."
                    .formatted(
                        Arrays.stream(values()).map(Worklist::text).collect(joining(", ")))));
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  InvoiceParameters parameters(@Nullable String store) {
    return new InvoiceParameters(
        store, status, additionalStatus, null, null, null, null, null, null, null, null, null);
  }
}
