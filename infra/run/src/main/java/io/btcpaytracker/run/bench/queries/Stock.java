package io.btcpaytracker.run.bench.queries;

import io.btcpaytracker.run.bench.BenchSystem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The rows of ever more invoices, like those the projector writes, by SQL alone. Invoice 0 is the
 * newest; each further one was opened {@link #APART} before.
 */
final class Stock {
  static final Duration APART = Duration.ofSeconds(26);
  static final int STORES = 20;

  private static final Duration REPLAY_PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  /** Half of the invoices are of one store. */
  static final String STORE =
      "'store' || case when n %% 2 = 0 then 0 else 1 + (n / 2) %% %d end".formatted(STORES - 1);

  private static final String NUMBERS =
      "with told as (select n, %s as store_id, 'inv' || md5(n::text) as invoice_id,"
              .formatted(STORE)
          + " cast(? as timestamptz) - n * interval '%d seconds' as at".formatted(APART.toSeconds())
          + " from generate_series(?, ? - 1) as n) ";

  /** As gateways give them: of version 7, they hold the time. */
  private static final String IDS =
      """
      create function pg_temp.given_id(at timestamptz, seed text) returns uuid immutable
      return cast(lpad(to_hex(cast(extract(epoch from at) * 1000 as bigint)), 12, '0') || '7'
        || substr(md5(seed), 1, 3) || '8' || substr(md5(seed), 4, 15) as uuid)
      """;

  private static final List<String> ROWS =
      List.of(
          """
          insert into invoice (store_id, invoice_id, source, status, additional_status, status_since,
            opened_at, created_seen, processing_at, settled_at, amount, currency, order_id,
            log_partition, log_offset, told_from, told_to)
          select store_id, invoice_id, 'btcpay', status,
            case when status = 'Settled' and n % 50 = 0 then 'PaidOver'
              when status = 'Expired' and n % 40 = 7 then 'PaidPartial'
              when status = 'Expired' and n % 40 = 8 then 'PaidLate' else 'None' end,
            at + interval '5 minutes', at, true, at + interval '3 minutes',
            case when status = 'Settled' then at + interval '5 minutes' end,
            round((1 + n % 9973 + n % 100 / 100.0)::numeric, 2),
            case when n % 5 = 0 then 'USD' else 'EUR' end, 'order-' || n, n % 12, n, at,
            at + interval '5 minutes'
          from told, lateral (select
            case when n % 10000 = 17 then 'New' when n % 10000 = 19 then 'Processing'
              when n < 40 then 'New' when n % 100 = 9 then 'Invalid'
              when n % 10 < 6 then 'Settled' else 'Expired' end) as s (status)
          """,
          """
          insert into payment (store_id, invoice_id, method_id, payment_id, status, value, fee,
            currency, first_seen_at, settled_at, after_expiration)
          select store_id, invoice_id,
            case when n % 20 = 0 then 'LTC-CHAIN' when n % 3 = 0 then 'BTC-CHAIN' else 'BTC-LN' end,
            encode(sha256(n::text::bytea), 'hex') || '-0', 'Settled', 0.00012345, 0.00000001,
            case when n % 20 = 0 then 'LTC' else 'BTC' end, at + interval '2 minutes',
            at + interval '5 minutes', false
          from told where n % 10 < 6
          """,
          """
          insert into payment_destination
          select store_id, invoice_id,
            case when n % 20 = 0 then 'LTC-CHAIN' when n % 3 = 0 then 'BTC-CHAIN' else 'BTC-LN' end,
            encode(sha256(n::text::bytea), 'hex') || '-0', 'bc1q' || md5('to' || n)
          from told where n % 10 < 6
          """,
          """
          insert into invoice_person (store_id, invoice_id, buyer_email, metadata, log_offset)
          select store_id, invoice_id, 'buyer' || n || '@example.com', '{}', n from told
          where n % 3 = 0
          """,
          """
          insert into invoice_event (store_id, invoice_id, log_partition, log_offset, event_id,
            channel, type, occurred_at, received_at, redelivery, outcome, from_status, to_status,
            reason)
          select store_id, invoice_id, n % 12, n * 2 + e, gen_random_uuid(), 'WEBHOOK',
            (array['InvoiceCreated', 'InvoiceSettled'])[e + 1], at + e * interval '5 minutes',
            at + e * interval '5 minutes', false, 'Moved', 'New',
            'Settled', '' from told, generate_series(0, 1) as e
          """,
          """
          insert into delivery (id, verdict, reason, source_id, store_id, invoice_id, type,
            webhook_id, delivery_id, original_delivery_id, redelivery, occurred_at, received_at,
            http_status, topic, log_partition, log_offset, body_bytes)
          select pg_temp.given_id(at, n || 'd' || e),
            case when n % 500 = 7 then 'rejected' else 'accepted' end, null, 'default', store_id,
            invoice_id, (array['InvoiceCreated', 'InvoiceSettled'])[e + 1], 'hook',
            md5(n || 'd' || e), md5(n || 'd' || e), n % 50 = 0, at + e * interval '5 minutes',
            at + e * interval '5 minutes', 200, 'invoice-events', n % 12, n * 3 + e, 200
          from told, generate_series(0, 1) as e
          """,
          """
          insert into delivery_body
          select pg_temp.given_id(at, n || 'd' || e), at + e * interval '5 minutes',
            convert_to(rpad('{', 199) || '}', 'UTF8')
          from told, generate_series(0, 1) as e
          """,
          """
          insert into money_rollup
          select date_bin('15 minutes', at, 'epoch'), store_id, 'Settled', 'InOrder', 'BTC-LN', 'BTC',
            date_bin('15 minutes', at, 'epoch'), count(*), count(*) * 0.00012344
          from told where n % 10 < 6 group by 1, 2 on conflict do nothing
          """,
          """
          insert into opened_rollup
          select date_bin('15 minutes', at, 'epoch'), store_id, 'Settled', 'None', true,
            date_bin('15 minutes', at, 'epoch'), count(*)
          from told group by 1, 2 on conflict do nothing
          """,
          """
          insert into milestone_rollup
          select date_bin('15 minutes', at, 'epoch'), store_id, 'Settlement', 16,
            date_bin('15 minutes', at, 'epoch'), count(*)
          from told where n % 10 < 6 group by 1, 2 on conflict do nothing
          """);

  private static final String MONTHS =
      """
      select add_month(t, m::date)
      from unnest(array['invoice_event', 'delivery', 'delivery_body']) as t,
        generate_series(date_trunc('month', cast(? as timestamptz) at time zone 'UTC'),
          cast(? as timestamptz) at time zone 'UTC' + interval '1 month', interval '1 month') as m
      """;

  private final BenchSystem system;
  private final Instant newest;
  private int invoices;

  Stock(BenchSystem system, Instant newest) {
    this.system = system;
    this.newest = newest;
  }

  /** Returns when the standby has them, too. */
  void grow(int to) throws SQLException, InterruptedException {
    try (Connection primary = system.primary()) {
      execute(primary, IDS);
      addMonths(primary, to);
      for (String rows : ROWS) {
        insert(primary, rows, to);
      }
      execute(primary, "vacuum analyze");
      awaitReplay(primary);
    }
    invoices = to;
  }

  private void addMonths(Connection primary, int to) throws SQLException {
    try (PreparedStatement statement = primary.prepareStatement(MONTHS)) {
      statement.setObject(1, newest.minus(APART.multipliedBy(to)).atOffset(ZoneOffset.UTC));
      statement.setObject(2, newest.atOffset(ZoneOffset.UTC));
      statement.execute();
    }
  }

  private void insert(Connection primary, String rows, int to) throws SQLException {
    int select = rows.indexOf("select");
    String sql = rows.substring(0, select) + NUMBERS + rows.substring(select);
    try (PreparedStatement statement = primary.prepareStatement(sql)) {
      statement.setObject(1, newest.atOffset(ZoneOffset.UTC));
      statement.setInt(2, invoices);
      statement.setInt(3, to);
      statement.executeUpdate();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void awaitReplay(Connection primary) throws SQLException, InterruptedException {
    String end = text(primary, "select pg_current_wal_lsn()::text");
    try (Connection standby = system.standby()) {
      String replayed = "select (pg_last_wal_replay_lsn() >= '%s')::text".formatted(end);
      long looks = REPLAY_PATIENCE.dividedBy(LOOK_AGAIN);
      while (!text(standby, replayed).equals("true")) {
        if (looks-- == 0) {
          throw new IllegalStateException(
              "the standby has not replayed %s after %s (expected it to follow); look at its log"
                  .formatted(end, REPLAY_PATIENCE));
        }
        Thread.sleep(LOOK_AGAIN);
      }
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
