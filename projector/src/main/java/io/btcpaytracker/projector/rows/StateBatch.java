package io.btcpaytracker.projector.rows;

import static java.util.Comparator.comparingLong;

import io.btcpaytracker.projector.rollup.Figures;
import io.btcpaytracker.projector.rollup.Ledger;
import io.btcpaytracker.projector.rows.InvoiceRows.Replaced;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The states of a batch: rows take the newest of each invoice, rollups follow every state that is
 * news. What stood in the rows comes back from the statements that replace it.
 */
final class StateBatch {
  private StateBatch() {}

  /**
   * @return what the sums would have needed besides; empty when all of it came
   */
  static List<MissingStates> write(Connection connection, List<InvoiceState> states)
      throws SQLException {
    if (states.isEmpty()) {
      return List.of();
    }
    List<InvoiceNews> news = writeInvoices(connection, states);
    TimelineRows.write(connection, news.stream().flatMap(InvoiceNews::effects).toList());
    List<InvoiceState> newest = news.stream().map(InvoiceNews::newest).toList();
    Map<PaymentRows.Key, Optional<Figures.Payment>> payments =
        PaymentRows.write(connection, newest);
    DestinationRows.write(connection, newest);
    var ledger = new Ledger();
    news.forEach(invoice -> ledger.follow(invoice.before(payments), invoice.states()));
    RollupRows.write(connection, ledger.differences());
    return news.stream().flatMap(invoice -> invoice.missing().stream()).toList();
  }

  private static List<InvoiceNews> writeInvoices(Connection connection, List<InvoiceState> states)
      throws SQLException {
    Map<EventKey, List<InvoiceState>> told =
        states.stream()
            .sorted(comparingLong(InvoiceState::getLogOffset))
            .collect(Collectors.groupingBy(InvoiceRows::keyOf));
    Map<EventKey, Optional<Replaced>> replaced =
        InvoiceRows.write(connection, told.values().stream().map(List::getLast).toList());
    return replaced.entrySet().stream()
        .map(row -> InvoiceNews.of(row.getValue(), told.getOrDefault(row.getKey(), List.of())))
        .toList();
  }
}
