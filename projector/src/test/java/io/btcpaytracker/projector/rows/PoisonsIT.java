package io.btcpaytracker.projector.rows;

import static io.btcpaytracker.projector.Webhook.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.btcpaytracker.projector.EmptyTables;
import io.btcpaytracker.projector.Webhook;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the database says decides: of the record, then it is a letter; of itself, then we wait. */
class PoisonsIT {
  private final TestDatabase database = TestStack.shared().createDatabase();
  private final DriverManagerDataSource primary = EmptyTables.in(database);
  private final JdbcTemplate rows = new JdbcTemplate(primary);
  private final List<DeadLetter> letters = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Poisons poisons = poisonsOf(primary);
  private final Map<TopicPartition, Long> positions = Transactions.positions(primary);

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "08006", // connection failure
        "25006", // read only, as a standby is
        "28000", // not let in
        "40001", "40P01", // serialization, deadlock
        "42501", "42P01", // no permission, no table
        "53100", "53200", "53300", // disk full, out of memory, too many connections
        "55P03", // lock not available
        "57014", "57P01", "57P03", // cancelled, shutting down, starting
        "58030", "XX000", "XX001", // input/output, internal, corrupted
      })
  void troubleOfTheDatabaseMakesNoLetterAndIsTriedAgain(String sqlState) throws Exception {
    List<Entry> batch = List.of(event(0, webhook("A1")), event(1, webhook("A2")));
    failWhen("true", sqlState);

    assertThatThrownBy(() -> poisons.write(batch, positions)).isInstanceOf(SQLException.class);
    heal();
    poisons.write(batch, positions);

    assertThat(letters).isEmpty();
    assertThat(deliveries()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"22003", "22021", "23502", "23514", "54000"})
  void aRecordTheDatabaseRefusesBecomesALetterAndTheOthersAreWritten(String sqlState)
      throws Exception {
    failWhen("new.invoice_id = 'A3'", sqlState);

    poisons.write(
        IntStream.range(0, 7).<Entry>mapToObj(i -> event(i, webhook("A" + i))).toList(), positions);

    assertThat(letters)
        .singleElement()
        .satisfies(letter -> assertThat(letter.place().offset()).isEqualTo(3))
        .satisfies(letter -> assertThat(letter.cause()).contains("planned"));
    assertThat(deliveries()).isEqualTo(6);
    assertThat(positions).containsEntry(new TopicPartition(Topics.STORE_EVENTS, 0), 7L);
  }

  @Test
  void aConnectionThatIsRefusedForABadOptionMakesNoLetter() {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.primaryUrl());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setConnectionTimeout(1_000);
    config.setInitializationFailTimeout(-1);
    // Refused with 22023, the class of bad values.
    config.addDataSourceProperty("options", "-c statement_timeout=soon");
    try (var pool = new HikariDataSource(config)) {
      assertThatThrownBy(() -> poisonsOf(pool).write(List.of(event(0, webhook("A1"))), positions))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22023"));
    }
    assertThat(letters).isEmpty();
  }

  @Test
  void aRecordThatBringsAFaultOfOursToLightStopsNobody() throws Exception {
    InvoiceEvent withoutSource = webhook("A1").event().build();
    withoutSource.put("source", null);

    poisons.write(
        List.of(
            event(0, webhook("A0")),
            new Entry.Event(record(1), withoutSource),
            event(2, webhook("A2"))),
        positions);

    assertThat(letters).singleElement().satisfies(l -> assertThat(l.place().offset()).isOne());
    assertThat(deliveries()).isEqualTo(2);
  }

  @Test
  void aBatchTriedAgainDoesNotTellItsLettersAgain() throws Exception {
    List<Entry> batch = List.of(new Entry.Poison(record(0), "junk"), event(1, webhook("A1")));
    failWhen("true", "53100");
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThatThrownBy(() -> poisons.write(batch, positions)).isInstanceOf(SQLException.class);
    }
    heal();

    poisons.write(batch, positions);

    assertThat(letters).hasSize(1);
    assertThat(meters.counter("projector.dead.letters", "station", "rows").count()).isEqualTo(1);
  }

  private Poisons poisonsOf(DataSource source) {
    return new Poisons(
        Transactions.on(source),
        new CountedLetters((_, letter) -> letters.add(letter), new RowMeters(meters)));
  }

  /** The database fails as it would of itself, at a moment of our choice. */
  private void failWhen(String condition, String sqlState) {
    rows.execute(
        """
        create function fail() returns trigger language plpgsql as
        $$ begin raise exception 'planned' using errcode = '%s'; end $$;
        create trigger fail before insert on delivery for each row when (%s)
        execute function fail()
        """
            .formatted(sqlState, condition));
  }

  private void heal() {
    rows.execute("drop trigger fail on delivery");
  }

  private long deliveries() {
    return rows.queryForObject("select count(*) from delivery", Long.class);
  }

  private static Entry event(long offset, Webhook webhook) {
    return new Entry.Event(record(offset), webhook.event().build());
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset) {
    return new ConsumerRecord<>(Topics.STORE_EVENTS, 0, offset, new byte[0], new byte[0]);
  }
}
