package io.btcpaytracker.projector.rows;

import static io.btcpaytracker.projector.Webhook.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.projector.Webhook;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.RedrivenLetter;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.Outcome;
import io.btcpaytracker.sources.WebhookSources;
import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BatchTransactionIT {
  private static final Instant AT = Instant.parse("2026-07-23T09:00:00Z");

  private final TestDatabase database = TestStack.shared().createDatabase();
  private final DriverManagerDataSource primary =
      new DriverManagerDataSource(
          database.primaryUrl() + "?currentSchema=projection",
          database.user(),
          database.password());
  private final JdbcTemplate rows = new JdbcTemplate(primary);
  private final BatchTransaction transaction =
      new BatchTransaction(primary, new Verdicts(WebhookSources.load()));
  private Map<TopicPartition, Long> positions;

  @BeforeEach
  void open() throws SQLException {
    Flyway.configure().dataSource(primary).schemas("projection").load().migrate();
    positions = read();
  }

  @Test
  void aWriterThatWasOvertakenWritesNothing() throws SQLException {
    Map<TopicPartition, Long> asBefore = new HashMap<>(positions);
    transaction.write(List.of(event(0, webhook("A1"))), positions);

    assertThatThrownBy(() -> transaction.write(List.of(event(0, webhook("B2"))), asBefore))
        .isInstanceOf(OvertakenException.class);

    assertThat(count("invoice_event")).isEqualTo(1);
    assertThat(asBefore.get(new TopicPartition(Topics.INVOICE_EVENTS, 0))).isZero();
    assertThat(read()).isEqualTo(positions);
  }

  @Test
  void ofABatchTheNewestStateStaysAndEveryEffectGetsItsRow() throws SQLException {
    transaction.write(
        List.of(state(0, InvoiceStatus.New, 0), state(1, InvoiceStatus.Settled, 2)), positions);

    assertThat(status()).isEqualTo("Settled");
    assertThat(count("invoice_event_effect")).isEqualTo(3);
  }

  @Test
  void aStateOlderThanTheRowsChangesNothing() throws SQLException {
    transaction.write(List.of(state(0, InvoiceStatus.Settled, 2)), positions);
    transaction.write(List.of(state(1, InvoiceStatus.New, 0)), positions);

    assertThat(status()).isEqualTo("Settled");
    assertThat(count("invoice_event_effect")).isEqualTo(3);
  }

  @Test
  void thePositionWaitsForTheEffectAndStepsOverDeadLetters() throws SQLException {
    transaction.write(
        List.of(event(0, webhook("A1")), event(1, webhook("A1")), event(2, webhook("A1"))),
        positions);
    assertThat(eventPosition()).isZero();

    transaction.write(List.of(deadLetter(0, 1), deadLetter(1, 0)), positions);
    assertThat(eventPosition()).isEqualTo(2);

    transaction.write(List.of(state(0, InvoiceStatus.New, 2)), positions);
    assertThat(eventPosition()).isEqualTo(3);
  }

  @Test
  void aLetterToldTwiceIsOneRowAndARedriveIsNotedOnIt() throws SQLException {
    transaction.write(
        List.of(deadLetter(0, 7), deadLetter(1, 7), redriven(2, 7), deadLetter(3, 8)), positions);
    transaction.write(List.of(deadLetter(4, 7)), positions);

    assertThat(
            rows.queryForList(
                "select concat_ws('|', log_offset, number, redriven_offset) from dead_letter order by 1",
                String.class))
        .containsExactly("7|0|99", "8|3");
  }

  @Test
  void rowsThatReachBeyondTheLogAreNotWrittenOn() throws SQLException {
    var place = new TopicPartition(Topics.INVOICE_EVENTS, 0);
    transaction.write(List.of(event(4, webhook("A1"))), positions);
    try (var consumer = new MockConsumer<byte[], byte[]>("earliest")) {
      consumer.assign(List.of(place));
      consumer.updateEndOffsets(Map.of(place, 3L));
      var placement = new Placement(consumer, primary);
      placement.onPartitionsAssigned(List.of(place));

      assertThatThrownBy(placement::find)
          .isInstanceOf(LogShorterException.class)
          .hasMessageContaining("reach to offset 5")
          .hasMessageContaining("ends at 3");
      assertThat(consumer.paused()).containsExactly(place);
    }
  }

  @Test
  void aPartitionIsReadOnWhereTheRowsEnd() throws SQLException {
    var place = new TopicPartition(Topics.INVOICE_EVENTS, 0);
    transaction.write(List.of(event(4, webhook("A1"))), positions);
    try (var consumer = new MockConsumer<byte[], byte[]>("earliest")) {
      consumer.assign(List.of(place));
      consumer.updateEndOffsets(Map.of(place, 9L));
      var placement = new Placement(consumer, primary);
      placement.onPartitionsAssigned(List.of(place));

      placement.find();

      assertThat(consumer.position(place)).isEqualTo(5);
      assertThat(consumer.paused()).isEmpty();
    }
  }

  private Map<TopicPartition, Long> read() throws SQLException {
    try (var connection = primary.getConnection()) {
      return PositionRows.read(
          connection, Decoding.TOPICS.stream().map(topic -> new TopicPartition(topic, 0)).toList());
    }
  }

  private static Entry.Event event(long offset, Webhook webhook) {
    return new Entry.Event(record(Topics.INVOICE_EVENTS, offset), webhook.event().build());
  }

  private static Entry.GivenUp deadLetter(long offset, long eventOffset) {
    return new Entry.GivenUp(
        record(Topics.PROJECTOR_DEAD_LETTERS, offset),
        new DeadLetter(
            DeadLetter.Station.FOLD, "junk", new LogPlace(Topics.INVOICE_EVENTS, 0, eventOffset)));
  }

  private static Entry.Redriven redriven(long offset, long eventOffset) {
    var place = new LogPlace(Topics.INVOICE_EVENTS, 0, eventOffset);
    return new Entry.Redriven(
        record(Topics.PROJECTOR_DEAD_LETTERS, offset),
        new RedrivenLetter(
            0, DeadLetter.Station.FOLD, place, new LogPlace(Topics.INVOICE_EVENTS, 0, 99)));
  }

  private static Entry.State state(long offset, InvoiceStatus status, long eventOffset) {
    return new Entry.State(
        record(Topics.INVOICE_STATES, offset),
        InvoiceState.newBuilder()
            .setSource("btcpay")
            .setStoreId("store")
            .setInvoiceId("A1")
            .setLogPartition(0)
            .setLogOffset(eventOffset)
            .setStatus(status)
            .setStatusSince(AT)
            .setStatusOffset(eventOffset)
            .setOpenedAt(AT)
            .setEffects(LongStream.rangeClosed(0, eventOffset).mapToObj(i -> effect(i)).toList())
            .build());
  }

  private static EventEffect effect(long offset) {
    return EventEffect.newBuilder()
        .setLogPartition(0)
        .setLogOffset(offset)
        .setOutcome(Outcome.Moved)
        .build();
  }

  private static ConsumerRecord<byte[], byte[]> record(String topic, long offset) {
    return new ConsumerRecord<>(topic, 0, offset, new byte[0], new byte[0]);
  }

  private long count(String table) {
    return rows.queryForObject("select count(*) from " + table, Long.class);
  }

  private String status() {
    return rows.queryForObject("select status from invoice", String.class);
  }

  private long eventPosition() {
    return rows.queryForObject(
        "select next_offset from log_position where topic = 'invoice-events'", Long.class);
  }
}
