package io.btcpaytracker.projector.rows;

import static java.util.Comparator.comparing;

import io.btcpaytracker.projector.rollup.Measure;
import io.btcpaytracker.projector.rollup.RollupKey;
import io.btcpaytracker.projector.rollup.RollupKey.Money;
import io.btcpaytracker.projector.rollup.RollupKey.Opened;
import io.btcpaytracker.projector.rollup.RollupKey.Reached;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;

/**
 * One table of sums.
 *
 * @param order of keys of the same bucket and store
 * @param add adds the differences and returns the places of rows that have become nothing
 * @param remove takes such rows away; a row stays in its place until the transaction that has just
 *     written it moves it
 */
record RollupTable<K extends RollupKey>(
    Class<K> kind, Comparator<K> order, String add, String remove, Binding<K> binding) {

  /** A key, when it was known, and what is added to it. */
  record Row<K extends RollupKey>(K key, Instant known, Measure measure) {}

  /** Sets the parameters of the addition. */
  interface Binding<K extends RollupKey> {
    void bind(Columns<Row<K>> columns) throws SQLException;
  }

  static final RollupTable<Money> MONEY =
      new RollupTable<>(
          Money.class,
          comparing(Money::standing)
              .thenComparing(Money::moneyClass)
              .thenComparing(Money::methodId)
              .thenComparing(Money::currency),
          """
          with added as (
            insert into money_rollup as r (
              bucket, store_id, standing, money_class, method_id, currency, known_bucket,
              payments, amount)
            select * from unnest(
              ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::timestamptz[], ?::bigint[], ?::numeric[])
            on conflict (
              bucket, store_id, standing, money_class, method_id, currency, known_bucket)
            do update set payments = r.payments + excluded.payments,
              amount = trim_scale(r.amount + excluded.amount)
            returning new.ctid as place, new.payments, new.amount)
          select place from added where payments = 0 and amount = 0
          """,
          "delete from money_rollup where ctid = any (?::tid[])",
          columns ->
              columns
                  .time(row -> row.key().bucket())
                  .text(row -> row.key().storeId())
                  .text(row -> row.key().standing().name())
                  .text(row -> row.key().moneyClass().name())
                  .text(row -> row.key().methodId())
                  .text(row -> row.key().currency())
                  .time(Row::known)
                  .bigint(row -> row.measure().count())
                  .decimal(row -> row.measure().amount().toPlainString()));

  static final RollupTable<Opened> OPENED =
      new RollupTable<>(
          Opened.class,
          comparing(Opened::status)
              .thenComparing(Opened::additionalStatus)
              .thenComparing(Opened::paid),
          """
          with added as (
            insert into opened_rollup as r (
              bucket, store_id, status, additional_status, paid, known_bucket, invoices)
            select * from unnest(
              ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::boolean[],
              ?::timestamptz[], ?::bigint[])
            on conflict (bucket, store_id, status, additional_status, paid, known_bucket)
            do update set invoices = r.invoices + excluded.invoices
            returning new.ctid as place, new.invoices)
          select place from added where invoices = 0
          """,
          "delete from opened_rollup where ctid = any (?::tid[])",
          columns ->
              columns
                  .time(row -> row.key().bucket())
                  .text(row -> row.key().storeId())
                  .text(row -> row.key().status().name())
                  .text(row -> row.key().additionalStatus().name())
                  .bool(row -> row.key().paid())
                  .time(Row::known)
                  .bigint(row -> row.measure().count()));

  static final RollupTable<Reached> MILESTONE =
      new RollupTable<>(
          Reached.class,
          comparing(Reached::milestone).thenComparingInt(Reached::durationClass),
          """
          with added as (
            insert into milestone_rollup as r (
              bucket, store_id, milestone, duration_class, known_bucket, invoices)
            select * from unnest(
              ?::timestamptz[], ?::text[], ?::text[], ?::integer[], ?::timestamptz[],
              ?::bigint[])
            on conflict (bucket, store_id, milestone, duration_class, known_bucket)
            do update set invoices = r.invoices + excluded.invoices
            returning new.ctid as place, new.invoices)
          select place from added where invoices = 0
          """,
          "delete from milestone_rollup where ctid = any (?::tid[])",
          columns ->
              columns
                  .time(row -> row.key().bucket())
                  .text(row -> row.key().storeId())
                  .text(row -> row.key().milestone().name())
                  .integer(row -> row.key().durationClass())
                  .time(Row::known)
                  .bigint(row -> row.measure().count()));
}
