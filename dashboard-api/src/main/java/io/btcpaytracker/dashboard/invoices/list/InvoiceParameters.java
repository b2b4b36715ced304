package io.btcpaytracker.dashboard.invoices.list;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.rest.Parameters;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.TimeRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a request picks invoices, as it stands in the address. The list, and whatever else shows
 * what a list shows, take the same.
 *
 * @param store one, or several with commas between
 * @param method of a payment, such as BTC-LN
 * @param currency of the invoice
 * @param amountMin in {@code currency}, which must be given then; included
 * @param amountMax in {@code currency}, which must be given then; included
 * @param time what {@code from} and {@code to} are about: opened (also when not said), or settled
 * @param from a day of {@code zone} or an instant
 * @param to a day of {@code zone}, included, or an instant, not included
 * @param zone whose days are meant; UTC when not said
 * @param q the invoice, transaction or destination of that id, or the beginning of an order id or
 *     of a buyer's e-mail address
 */
public record InvoiceParameters(
    @Nullable String store,
    @Nullable String status,
    @Nullable String additionalStatus,
    @Nullable String method,
    @Nullable String currency,
    @Nullable String amountMin,
    @Nullable String amountMax,
    @Nullable String time,
    @Nullable String from,
    @Nullable String to,
    @Nullable String zone,
    @Nullable String q) {
  private static final List<String> STATUSES =
      List.of("New", "Processing", "Settled", "Expired", "Invalid", "Unknown");
  private static final List<String> ADDITIONAL_STATUSES =
      List.of("None", "PaidPartial", "PaidOver", "PaidLate", "Marked", "Unknown");

  /**
   * @param stores of the caller
   * @throws ProblemException when a parameter is not understood
   */
  public InvoiceFilter filter(StoreLimit stores) {
    return new InvoiceFilter(
        stores.narrowedTo(Parameters.store(store)),
        Parameters.oneOf("status", status, STATUSES),
        Parameters.oneOf("additionalStatus", additionalStatus, ADDITIONAL_STATUSES),
        Optional.ofNullable(method).map(id -> Parameters.id("method", id)),
        Optional.ofNullable(currency).map(code -> Parameters.id("currency", code)),
        AmountRange.parse(amountMin, amountMax, currency),
        TimeKind.parse(time),
        TimeRange.parse(from, to, zone),
        Optional.ofNullable(q).map(text -> Parameters.id("q", text.strip())),
        Optional.empty());
  }
}
