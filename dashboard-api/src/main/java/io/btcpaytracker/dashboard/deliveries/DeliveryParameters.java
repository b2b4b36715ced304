package io.btcpaytracker.dashboard.deliveries;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.rest.Parameters;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.TimeRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a request picks deliveries, as it stands in the address.
 *
 * @param store one, or several with commas between
 * @param type in BTCPay's words, such as InvoiceSettled
 * @param invoice id of the invoice it is about
 * @param redelivery whether it had been sent before: true or false
 * @param from of its receipt: a day of {@code zone} or an instant
 * @param to a day of {@code zone}, included, or an instant, not included
 * @param zone whose days are meant; UTC when not said
 */
public record DeliveryParameters(
    @Nullable String store,
    @Nullable String verdict,
    @Nullable String type,
    @Nullable String invoice,
    @Nullable String redelivery,
    @Nullable String from,
    @Nullable String to,
    @Nullable String zone) {
  private static final List<String> VERDICTS =
      List.of("accepted", "unreadable", "test", "rejected");

  /**
   * @param stores of the caller
   * @throws ProblemException when a parameter is not understood
   */
  public DeliveryFilter filter(StoreLimit stores) {
    return new DeliveryFilter(
        stores.narrowedTo(Parameters.store(store)),
        Parameters.oneOf("verdict", verdict, VERDICTS),
        Optional.ofNullable(type).map(word -> Parameters.id("type", word)),
        Optional.ofNullable(invoice).map(id -> Parameters.id("invoice", id)),
        Parameters.oneOf("redelivery", redelivery, List.of("true", "false")).map(Boolean::valueOf),
        TimeRange.parse(from, to, zone));
  }
}
