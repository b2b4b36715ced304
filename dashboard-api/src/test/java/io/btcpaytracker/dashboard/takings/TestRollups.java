package io.btcpaytracker.dashboard.takings;

import io.btcpaytracker.dashboard.TestDashboard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds to the sums of one store as the projector does. */
final class TestRollups {
  private final JdbcClient primary;
  private final String store;
  private final Instant known;

  private TestRollups(JdbcClient primary, String store, Instant known) {
    this.primary = primary;
    this.store = store;
    this.known = known;
  }

  static TestRollups of(TestDashboard dashboard, String store) {
    return new TestRollups(dashboard.primary(), store, Instant.EPOCH);
  }

  /** For what comes after this call. */
  TestRollups knownAt(Instant instant) {
    return new TestRollups(primary, store, Quarter.of(instant));
  }

  /** Payments by lightning, in order. */
  TestRollups settled(Instant at, String amount, int payments) {
    return money(at, "Settled", "InOrder", "BTC-LN", "BTC", amount, payments);
  }

  /** One payment in each of so many quarter hours. */
  TestRollups settledInEach(Instant from, int quarters, String amount) {
    primary
        .sql(
            """
            insert into money_rollup
            select cast(? as timestamptz) + n * interval '15 minutes', ?, 'Settled', 'InOrder',
              'BTC-LN', 'BTC', ?, 1, ?
            from generate_series(0, ? - 1) as n
            """)
        .params(bucket(from), store, bucket(known), new BigDecimal(amount), quarters)
        .update();
    return this;
  }

  TestRollups money(
      Instant at,
      String standing,
      String moneyClass,
      String method,
      String currency,
      String amount,
      int payments) {
    primary
        .sql(
            """
            insert into money_rollup as r values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint money_rollup_pk do update set
              payments = r.payments + excluded.payments, amount = r.amount + excluded.amount
            """)
        .params(bucket(at), store, standing, moneyClass, method, currency, bucket(known))
        .params(payments, new BigDecimal(amount))
        .update();
    return this;
  }

  TestRollups opened(Instant at, String status, String additional, boolean paid, int invoices) {
    primary
        .sql("insert into opened_rollup values (?, ?, ?, ?, ?, ?, ?)")
        .params(bucket(at), store, status, additional, paid, bucket(known), invoices)
        .update();
    return this;
  }

  TestRollups reached(Instant at, String milestone, int durationClass, int invoices) {
    primary
        .sql("insert into milestone_rollup values (?, ?, ?, ?, ?, ?)")
        .params(bucket(at), store, milestone, durationClass, bucket(known), invoices)
        .update();
    return this;
  }

  private static Object bucket(Instant at) {
    return Quarter.of(at).atOffset(ZoneOffset.UTC);
  }
}
