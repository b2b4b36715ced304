package io.btcpaytracker.dashboard.invoices;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the log has the events of one invoice, and which of them were known by a moment. */
record KnownQueries(JdbcClient client, String store, String id) {
  /**
   * Events of the invoice with the moment by which each was known: clocks of gateways differ, but
   * what is known stays known. The state's {@code knownAt} follows the same rule.
   */
  static final String EVENTS =
      """
      (select e.*,
        max(date_trunc('milliseconds', e.received_at))
          over (order by e.log_partition, e.log_offset) as known_at
      from invoice_event e
      where e.store_id = :store and e.invoice_id = :id
        and e.received_at >= :from and e.received_at <= :to)\
      """;

  /**
   * @param rows at most so many places
   */
  Known by(Instant asOf, int rows) {
    Person person = new PersonQueries(client, store, id).person();
    return new ToldQueries(client, store, id)
        .told()
        .map(told -> new Known(places(told, asOf, rows), since(told), person))
        .orElseGet(() -> new Known(List.of(), Optional.empty(), person));
  }

  private List<LogPlace> places(Told told, Instant asOf, int rows) {
    return told.bind(
            ask(
                "select log_partition, log_offset from %s e where known_at <= :asOf %s limit :rows"
                    .formatted(EVENTS, "order by log_partition, log_offset")))
        .param("asOf", parameter(asOf))
        .param("rows", rows)
        .query((row, _) ->
            new LogPlace(
                Topics.INVOICE_EVENTS, row.getInt("log_partition"), row.getLong("log_offset")))
        .list();
  }

  private Optional<Instant> since(Told told) {
    return told.bind(
            ask("select min(known_at) as since from %s e having count(*) > 0".formatted(EVENTS)))
        .query((row, _) -> instant(row, "since"))
        .optional();
  }

  private JdbcClient.StatementSpec ask(String sql) {
    return client.sql(sql).param("store", store).param("id", id);
  }
}
