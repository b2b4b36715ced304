package io.btcpaytracker.dashboard.invoices;

import static io.btcpaytracker.dashboard.readmodel.Columns.decimalOrNull;
import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.instantOrNull;
import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was told of one invoice, what it did, and its payments. */
record TimelineQueries(JdbcClient client, String store, String id) {
  /** Far above what BTCPay sends about one invoice; a bound against a sender gone mad. */
  static final int EVENTS_MAX = 1_000;

  static final int PAYMENTS_MAX = 1_000;

  /** In the months the invoice was told of, by the primary key; not sorted by time. */
  static final String EVENTS =
      """
      select event_id, type, channel, occurred_at, received_at, redelivery, log_partition,
        log_offset, outcome, from_status, to_status, reason
      from invoice_event
      where store_id = :store and invoice_id = :id and received_at >= :from and received_at <= :to
      order by log_partition desc, log_offset desc
      limit :rows
      """;

  private static final String EVENTS_KNOWN =
      """
      select event_id, type, channel, occurred_at, received_at, redelivery, log_partition,
        log_offset, outcome, from_status, to_status, reason
      from %s known
      where known_at <= :asOf
      order by log_partition desc, log_offset desc
      limit :rows
      """
          .formatted(KnownQueries.EVENTS);

  /**
   * @param asOf the events known by then; empty for all that are known now
   */
  Timeline timeline(Optional<Instant> asOf) {
    List<TimelineEvent> newest =
        new ToldQueries(client, store, id)
            .told()
            .map(told -> newestEvents(told, asOf))
            .orElse(List.of());
    boolean complete = newest.size() <= EVENTS_MAX;
    List<TimelineEvent> shown = complete ? newest : newest.subList(0, EVENTS_MAX);
    return new Timeline(shown.reversed(), complete);
  }

  private List<TimelineEvent> newestEvents(Told told, Optional<Instant> asOf) {
    var statement =
        told.bind(client.sql(asOf.isPresent() ? EVENTS_KNOWN : EVENTS))
            .param("store", store)
            .param("id", id)
            .param("rows", EVENTS_MAX + 1);
    asOf.ifPresent(moment -> statement.param("asOf", parameter(moment)));
    return statement.query(TimelineQueries::event).list();
  }

  List<Payment> payments() {
    return client
        .sql(
            """
            select method_id, payment_id, status, value, fee, currency, destination, received_at,
              first_seen_at, settled_at, after_expiration
            from payment
            left join payment_destination using (store_id, invoice_id, method_id, payment_id)
            where store_id = :store and invoice_id = :id
            order by first_seen_at, method_id, payment_id
            limit :rows
            """)
        .param("store", store)
        .param("id", id)
        .param("rows", PAYMENTS_MAX)
        .query(TimelineQueries::payment)
        .list();
  }

  private static TimelineEvent event(ResultSet row, int number) throws SQLException {
    return new TimelineEvent(
        row.getString("event_id"),
        row.getString("type"),
        row.getString("channel"),
        instant(row, "occurred_at"),
        instant(row, "received_at"),
        row.getBoolean("redelivery"),
        row.getInt("log_partition"),
        row.getLong("log_offset"),
        row.getString("outcome"),
        row.getString("from_status"),
        row.getString("to_status"),
        row.getString("reason"));
  }

  private static Payment payment(ResultSet row, int number) throws SQLException {
    return new Payment(
        row.getString("method_id"),
        row.getString("payment_id"),
        row.getString("status"),
        decimalOrNull(row, "value"),
        decimalOrNull(row, "fee"),
        row.getString("currency"),
        row.getString("destination"),
        instantOrNull(row, "received_at"),
        instant(row, "first_seen_at"),
        instantOrNull(row, "settled_at"),
        row.getBoolean("after_expiration"));
  }
}
