package io.btcpaytracker.projector.rows;

import static io.btcpaytracker.projector.Webhook.webhook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.projector.EmptyTables;
import io.btcpaytracker.projector.Webhook;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.EventHeaders;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.RedrivenLetter;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.Outcome;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BatchTransactionIT {
  private static final Instant AT = Instant.parse("2026-07-23T09:00:00Z");

  private final DriverManagerDataSource primary = EmptyTables.create();
  private final JdbcTemplate rows = new JdbcTemplate(primary);
  private final BatchTransaction transaction = Transactions.on(primary);
  private final Map<TopicPartition, Long> positions = Transactions.positions(primary);

  @Test
  void aWriterThatWasOvertakenWritesNothing() throws SQLException {
    Map<TopicPartition, Long> asBefore = new HashMap<>(positions);
    transaction.write(List.of(event(0, webhook("A1"))), positions);

    assertThatThrownBy(() -> transaction.write(List.of(event(0, webhook("B2"))), asBefore))
        .isInstanceOf(OvertakenException.class);

    assertThat(count("delivery")).isEqualTo(1);
    assertThat(asBefore.get(new TopicPartition(Topics.INVOICE_EVENTS, 0))).isZero();
    assertThat(Transactions.positions(primary)).isEqualTo(positions);
  }

  @Test
  void ofABatchTheNewestStateStaysAndEveryEffectGetsItsRow() throws SQLException {
    transaction.write(
        List.of(state(0, InvoiceStatus.New, 0), state(1, InvoiceStatus.Settled, 2)), positions);

    assertThat(status()).isEqualTo("Settled");
    assertThat(count("invoice_event")).isEqualTo(3);
  }

  @Test
  void aStateOlderThanTheRowsChangesNothing() throws SQLException {
    transaction.write(List.of(state(0, InvoiceStatus.Settled, 2)), positions);
    transaction.write(List.of(state(1, InvoiceStatus.New, 0)), positions);

    assertThat(status()).isEqualTo("Settled");
    assertThat(count("invoice_event")).isEqualTo(3);
  }

  /** The state is of event 2, but what other invoices did at 1 and 2 is not here yet. */
  @Test
  void aStatePassedOnAgainDoesNotLeadThePositionAhead() throws SQLException {
    Entry.State repeated = state(0, InvoiceStatus.Settled, 2);
    repeated.record().headers().add(EventHeaders.REPEATED_EVENT, "0".getBytes(UTF_8));

    transaction.write(
        List.of(
            event(0, webhook("A1")), event(1, webhook("B2")), event(2, webhook("A1")), repeated),
        positions);

    assertThat(eventPosition()).isEqualTo(1);
    assertThat(status()).isEqualTo("Settled");
  }

  @Test
  void theTimelineTellsOfEachEventWhatItsStateTells() throws SQLException {
    transaction.write(List.of(state(0, InvoiceStatus.New, 0)), positions);

    assertThat(
            rows.queryForMap(
                "select type, channel, event_id::text, redelivery, outcome from invoice_event"))
        .containsEntry("type", "InvoiceCreated")
        .containsEntry("channel", "WEBHOOK")
        .containsEntry("event_id", "01987654-0000-7000-8000-000000000000")
        .containsEntry("redelivery", true)
        .containsEntry("outcome", "Moved");
    assertThat(
            rows.queryForList("select received_at = ? from invoice_event", Boolean.class, time()))
        .containsExactly(true);
  }

  @Test
  void aStateThatDoesNotTellOfItsEventsHasATimelineAllTheSame() throws SQLException {
    EventEffect bare =
        EventEffect.newBuilder()
            .setLogPartition(0)
            .setLogOffset(0)
            .setEventId("no uuid")
            .setOutcome(Outcome.Unchanged)
            .build();

    transaction.write(List.of(state(0, InvoiceStatus.New, 0, List.of(bare))), positions);

    assertThat(rows.queryForObject("select type from invoice_event", String.class))
        .isEqualTo("Unknown");
    assertThat(rows.queryForObject("select tableoid::regclass from invoice_event", String.class))
        .isEqualTo("invoice_event_before_2009");
  }

  @Test
  void rowsOfAnyMonthFindTheirPlace() throws SQLException {
    transaction.write(
        List.of(
            receivedAt(0, "2026-07-31T23:59:59.999999Z"),
            receivedAt(1, "2026-08-01T00:00:00Z"),
            receivedAt(2, "1970-01-01T00:00:00Z"),
            receivedAt(3, "9999-01-01T00:00:00Z")),
        positions);

    assertThat(
            rows.queryForList(
                "select tableoid::regclass::text from delivery order by log_offset", String.class))
        .containsExactly(
            "delivery_2026_07", "delivery_2026_08", "delivery_before_2009", "delivery_from_2100");
    assertThat(count("delivery_body")).isEqualTo(4);
  }

  @Test
  void aMonthDroppedBehindOurBackIsMadeAgainAndNoRowIsTakenForPoison() throws SQLException {
    transaction.write(List.of(receivedAt(0, "2026-07-01T00:00:00Z")), positions);
    rows.execute("drop table delivery_2026_07");

    assertThatThrownBy(
            () -> transaction.write(List.of(receivedAt(1, "2026-07-01T00:00:00Z")), positions))
        .isInstanceOf(SQLTransientException.class);
    transaction.write(List.of(receivedAt(1, "2026-07-01T00:00:00Z")), positions);

    assertThat(count("delivery")).isEqualTo(1);
  }

  @Test
  void deliveriesWhoseTimeIsUpAreNotWrittenAndTheTimelineIs() throws SQLException {
    Transactions.on(primary, Period.ofDays(30), AT)
        .write(
            List.of(
                receivedAt(0, "2026-05-31T23:59:59Z"),
                receivedAt(1, "2026-06-01T00:00:00Z"),
                state(0, InvoiceStatus.New, 1)),
            positions);

    assertThat(rows.queryForList("select log_offset from delivery", Long.class))
        .containsExactly(1L);
    assertThat(count("delivery_body")).isEqualTo(1);
    assertThat(count("invoice_event")).isEqualTo(2);
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

  private static Entry.Event receivedAt(long offset, String time) {
    return new Entry.Event(
        record(Topics.INVOICE_EVENTS, offset),
        webhook("A1").event().setReceivedAt(Instant.parse(time)).build());
  }

  private static OffsetDateTime time() {
    return AT.plusMillis(1500).atOffset(ZoneOffset.UTC);
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
    return state(
        offset,
        status,
        eventOffset,
        LongStream.rangeClosed(0, eventOffset).mapToObj(i -> effect(i)).toList());
  }

  private static Entry.State state(
      long offset, InvoiceStatus status, long eventOffset, List<EventEffect> effects) {
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
            .setEffects(effects)
            .build());
  }

  private static EventEffect effect(long offset) {
    return EventEffect.newBuilder()
        .setLogPartition(0)
        .setLogOffset(offset)
        .setEventId("01987654-0000-7000-8000-000000000000")
        .setType("InvoiceCreated")
        .setChannel("WEBHOOK")
        .setOccurredAt(AT)
        .setReceivedAt(AT.plusMillis(1500))
        .setRedelivery(true)
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
