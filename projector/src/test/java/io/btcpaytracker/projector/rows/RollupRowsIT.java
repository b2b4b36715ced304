package io.btcpaytracker.projector.rows;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.projector.EmptyTables;
import io.btcpaytracker.projector.rollup.Contributions;
import io.btcpaytracker.projector.rollup.Figures;
import io.btcpaytracker.projector.rollup.Ledger;
import io.btcpaytracker.projector.rollup.Quarter;
import io.btcpaytracker.projector.rollup.RandomLives;
import io.btcpaytracker.projector.rollup.RollupKey;
import io.btcpaytracker.projector.rollup.RollupKey.Money;
import io.btcpaytracker.projector.rollup.RollupKey.Opened;
import io.btcpaytracker.projector.rollup.RollupKey.Reached;
import io.btcpaytracker.projector.rollup.States;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RollupRowsIT {
  private static final int INVOICES = 60;
  private static final int BATCH_MAX = 40;

  /** Every rollup as key, time of knowledge and sums; the key as {@link #text} writes it. */
  private static final String SUMS =
      """
      select concat_ws('|', 'Money', extract(epoch from bucket)::bigint, store_id, standing,
          money_class, method_id, currency) as key,
        known_bucket, payments as n, amount from money_rollup
      union all
      select concat_ws('|', 'Opened', extract(epoch from bucket)::bigint, store_id, status,
          additional_status, paid),
        known_bucket, invoices, 0 from opened_rollup
      union all
      select concat_ws('|', 'Reached', extract(epoch from bucket)::bigint, store_id, milestone,
          duration_class),
        known_bucket, invoices, 0 from milestone_rollup
      """;

  private final DriverManagerDataSource primary = EmptyTables.create();
  private final JdbcTemplate rows = new JdbcTemplate(primary);
  private final BatchTransaction transaction = Transactions.on(primary);
  private final Map<TopicPartition, Long> positions = Transactions.positions(primary);
  private long written;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void howeverStatesAreBatchedAndRepeatedTheSumsAreThoseOfTheirChains(long seed)
      throws SQLException {
    var random = new Random(seed);
    List<InvoiceState> topic = new RandomLives(random).ofInvoices(INVOICES);

    play(topic, random);

    assertThat(read()).isEqualTo(chains(topic));
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void theSumsUpToAnInstantAreThoseOfWhatWasKnownThen(long seed) throws SQLException {
    var random = new Random(seed);
    List<InvoiceState> topic = new RandomLives(random).ofInvoices(INVOICES);

    play(topic, random);

    for (int hours = 0; hours < 5; hours++) {
      Instant asOf = States.OPENED.plus(Duration.ofHours(hours));
      assertThat(readAsOf(asOf)).isEqualTo(knownAt(asOf, topic));
    }
  }

  /** In batches of any size; now and then the writer starts again from an earlier place. */
  private void play(List<InvoiceState> topic, Random random) throws SQLException {
    int next = 0;
    while (next < topic.size()) {
      int end = Math.min(topic.size(), next + 1 + random.nextInt(BATCH_MAX));
      write(topic.subList(next, end));
      next = random.nextInt(5) == 0 ? random.nextInt(end) : end;
    }
  }

  private void write(List<InvoiceState> states) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    for (InvoiceState state : states) {
      entries.add(
          new Entry.State(
              new ConsumerRecord<>(Topics.INVOICE_STATES, 0, written++, new byte[0], new byte[0]),
              state));
    }
    transaction.write(entries, positions);
  }

  private Map<String, String> read() {
    return query(
        "select key || '@' || extract(epoch from known_bucket)::bigint, n, amount from ("
            + SUMS
            + ") s");
  }

  private Map<String, String> readAsOf(Instant asOf) {
    return query(
        "select key, sum(n), trim_scale(sum(amount)) from ("
            + SUMS
            + ") s where known_bucket < '"
            + asOf
            + "' group by key having sum(n) <> 0 or sum(amount) <> 0");
  }

  private Map<String, String> query(String sql) {
    Map<String, String> sums = new TreeMap<>();
    rows.query(
        sql,
        row -> {
          sums.put(row.getString(1), row.getLong(2) + " " + row.getBigDecimal(3).toPlainString());
        });
    return sums;
  }

  private static Map<String, String> chains(List<InvoiceState> topic) {
    var ledger = new Ledger();
    topic.stream()
        .collect(groupingBy(InvoiceState::getInvoiceId))
        .values()
        .forEach(states -> ledger.follow(null, states));
    Map<String, String> sums = new TreeMap<>();
    ledger
        .differences()
        .forEach((account, measure) ->
            sums.put(
                text(account.key()) + "@" + account.knownBucket().getEpochSecond(),
                measure.count() + " " + measure.amount().toPlainString()));
    return sums;
  }

  /** From nothing but the last state of each invoice that was known by then. */
  private static Map<String, String> knownAt(Instant asOf, List<InvoiceState> topic) {
    Map<String, InvoiceState> last = new HashMap<>();
    topic.stream()
        .filter(state -> Quarter.of(Figures.knownAt(state)).isBefore(asOf))
        .forEach(state -> last.put(state.getInvoiceId(), state));
    Map<String, Long> counts = new HashMap<>();
    Map<String, BigDecimal> amounts = new HashMap<>();
    last.values()
        .forEach(state ->
            Contributions.of(state)
                .forEach((key, measure) -> {
                  counts.merge(text(key), measure.count(), Long::sum);
                  amounts.merge(text(key), measure.amount(), BigDecimal::add);
                }));
    Map<String, String> sums = new TreeMap<>();
    counts.forEach((key, count) ->
        sums.put(
            key,
            count
                + " "
                + Objects.requireNonNull(amounts.get(key)).stripTrailingZeros().toPlainString()));
    return sums;
  }

  private static String text(RollupKey key) {
    String start = "|%d|%s|".formatted(key.bucket().getEpochSecond(), key.storeId());
    return switch (key) {
      case Money(_, _, var standing, var moneyClass, var method, var currency) ->
          "Money" + start + String.join("|", standing.name(), moneyClass.name(), method, currency);
      case Opened(_, _, var status, var additional, var paid) ->
          "Opened%s%s|%s|%s".formatted(start, status, additional, paid ? "t" : "f");
      case Reached(_, _, var milestone, var durationClass) ->
          "Reached%s%s|%d".formatted(start, milestone, durationClass);
    };
  }
}
