package io.btcpaytracker.projector.rows;

import static io.btcpaytracker.projector.Webhook.webhook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.fold.record.TrackerCommands;
import io.btcpaytracker.projector.EmptyTables;
import io.btcpaytracker.projector.Webhook;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.PaymentState;
import io.btcpaytracker.schemas.avro.PaymentStatus;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What tells of people is kept apart, and forgotten for good. */
class PersonalDataIT {
  private static final Instant AT = Instant.parse("2026-07-23T09:00:00Z");
  private static final String ANN = "{\"buyerEmail\": \"Ann@example.com\", \"buyerName\": \"Ann\"}";
  private static final long SEED = Long.getLong("erasure.seed", 20261121);

  private final DriverManagerDataSource primary = EmptyTables.create();
  private final JdbcTemplate rows = new JdbcTemplate(primary);
  private final BatchTransaction transaction = Transactions.on(primary);
  private final Map<TopicPartition, Long> positions = Transactions.positions(primary);

  @Test
  void theBuyerAndTheMetadataStandBesideTheInvoice() throws SQLException {
    write(told(0, ANN));

    assertThat(
            rows.queryForList(
                "select concat_ws('|', buyer_email, buyer_name, metadata ->> 'buyerName', metadata_note) from invoice_person",
                String.class))
        .containsExactly("Ann@example.com|Ann|Ann");
  }

  @Test
  void theNewestTellingReplacesAnOlderOneInWhateverBatchesTheyCome() throws SQLException {
    write(told(0, ANN), told(1, "{\"buyerName\": \"Bob\"}"));
    assertThat(buyer()).isEqualTo("Bob");

    write(told(2, ANN));
    assertThat(buyer()).isEqualTo("Ann");

    write(told(1, "{\"buyerName\": \"Bob\"}"));
    assertThat(buyer()).as("after a replay of what is older").isEqualTo("Ann");
  }

  @Test
  void theSameToldAgainWritesNothing() throws SQLException {
    write(told(0, ANN));
    String before = version();

    write(told(1, ANN.replace(" ", "")), told(2, ANN));

    assertThat(version()).isEqualTo(before);
  }

  @Test
  void whatWasSentBeforeFillsAGapAndReplacesNothing() throws SQLException {
    write(again(0, "{\"buyerName\": \"Bob\"}"));
    assertThat(buyer()).isEqualTo("Bob");

    write(told(1, ANN), again(2, "{\"buyerName\": \"Bob\"}"));
    assertThat(buyer()).isEqualTo("Ann");
  }

  @Test
  void aRepetitionThatOvertookItsOriginalStandsHoweverTheyAreBatched() throws SQLException {
    write(again(0, ANN), told(1, ANN), again(2, "{\"buyerName\": \"Bob\"}"));

    assertThat(buyer()).isEqualTo("Ann");
    assertThat(rows.queryForObject("select log_offset from invoice_person", Long.class)).isZero();
  }

  @Test
  void metadataTooLongIsLeftOutWithANoteAndNothingBreaks() throws SQLException {
    write(told(0, "{\"buyerName\": \"Ann\", \"a\": \"%s\"}".formatted("x".repeat(200_000))));

    assertThat(buyer()).isEqualTo("Ann");
    assertThat(rows.queryForObject("select metadata_note from invoice_person", String.class))
        .contains("200");
  }

  @Test
  void destinationsStandBesideThePayment() throws SQLException {
    write(state(0, 0, null, "bc1q"));

    assertThat(rows.queryForList("select destination from payment_destination", String.class))
        .containsExactly("bc1q");
  }

  @Test
  void anErasureRemovesWhatTellsOfPeopleAndNoFigure() throws SQLException {
    write(told(0, ANN), state(0, 0, null, "bc1q"), told(1, ANN, "B2"));

    write(erasure(2), state(1, 2, AT, null));

    assertThat(personalRowsOf("A1")).isZero();
    assertThat(personalRowsOf("B2")).isEqualTo(2);
    assertThat(count("delivery where invoice_id = 'A1'")).isEqualTo(1);
    assertThat(rows.queryForObject("select value::text from payment", String.class))
        .isEqualTo("2.5");
    assertThat(rows.queryForObject("select order_id from invoice", String.class)).isEqualTo("17");
  }

  @Test
  void afterAnErasureNothingIsWrittenAgainWhateverIsStillToCome() throws SQLException {
    write(told(0, ANN), erasure(1), told(2, ANN));
    write(again(3, ANN), state(0, 3, AT, null));

    assertThat(personalRowsOf("A1")).isZero();
    assertThat(count("delivery where invoice_id = 'A1'")).isEqualTo(3);
  }

  @Test
  void aSourceThatSendsTheSameWordErasesNothing() throws SQLException {
    write(
        new Entry.Event(
            record(Topics.INVOICE_EVENTS, 0),
            webhook("A1").event().setType(TrackerCommands.PERSONAL_DATA_ERASED).build()));

    assertThat(count("erased_invoice")).isZero();
  }

  @Test
  void allReadAgainFromTheStartStaysErasedInAnyInterleavingOfTheTwoTopics() throws SQLException {
    List<Entry> events =
        List.of(told(0, ANN), told(1, ANN), erasure(2), again(3, ANN), told(4, ANN));
    List<Entry> states =
        List.of(
            state(0, 0, null, null),
            state(1, 1, null, "bc1q"),
            state(2, 2, AT, null),
            state(3, 3, AT, null),
            state(4, 4, AT, null));
    Random random = new Random(SEED);
    for (int round = 0; round < 40; round++) {
      if (round % 2 == 0) {
        rows.execute(
            "truncate invoice, payment, payment_destination, invoice_person, erased_invoice, delivery, delivery_body, invoice_event, money_rollup, opened_rollup, milestone_rollup");
      }
      rows.execute("update writer_position set next_offset = 0");
      positions.putAll(Transactions.positions(primary));

      inRandomBatches(events, states, random);

      assertThat(personalRowsOf("A1")).as("seed %d, round %d", SEED, round).isZero();
      assertThat(count("delivery")).isEqualTo(4);
      assertThat(count("erased_invoice")).isEqualTo(1);
    }
  }

  @Test
  void fromTheStartWithAllStatesFirstOrAllEventsFirstItStaysErased() throws SQLException {
    Entry[] events = {told(0, ANN), erasure(1), again(2, ANN)};
    Entry[] states = {state(0, 0, null, "bc1q"), state(1, 1, AT, null), state(2, 2, AT, null)};

    write(states);
    write(events);
    assertThat(personalRowsOf("A1")).isZero();

    rows.execute("update writer_position set next_offset = 0");
    positions.putAll(Transactions.positions(primary));
    for (Entry event : events) {
      write(event);
      assertThat(personalRowsOf("A1")).isZero();
    }
    write(states);
    assertThat(personalRowsOf("A1")).isZero();
  }

  private void inRandomBatches(List<Entry> events, List<Entry> states, Random random)
      throws SQLException {
    int event = 0;
    int state = 0;
    while (event < events.size() || state < states.size()) {
      List<Entry> batch = new ArrayList<>();
      int size = random.nextInt(1, 5);
      while (batch.size() < size && (event < events.size() || state < states.size())) {
        boolean takesEvent =
            state == states.size() || (event < events.size() && random.nextBoolean());
        batch.add(takesEvent ? events.get(event++) : states.get(state++));
      }
      transaction.write(batch, positions);
    }
  }

  private void write(Entry... entries) throws SQLException {
    transaction.write(List.of(entries), positions);
  }

  private static Entry told(long offset, String metadata) {
    return told(offset, metadata, "A1");
  }

  private static Entry told(long offset, String metadata, String invoice) {
    return event(offset, webhook(invoice), metadata).build(false);
  }

  private static Entry again(long offset, String metadata) {
    return event(offset, webhook("A1"), metadata).build(true);
  }

  private record Telling(long offset, InvoiceEvent.Builder event) {
    Entry build(boolean redelivery) {
      return new Entry.Event(
          record(Topics.INVOICE_EVENTS, offset), event.setRedelivery(redelivery).build());
    }
  }

  private static Telling event(long offset, Webhook webhook, String metadata) {
    String body =
        new String(webhook.body(), UTF_8)
            .replaceFirst("\"metadata\": \\{[^}]*}", "\"metadata\": " + metadata);
    return new Telling(
        offset,
        webhook
            .event()
            .setEventId(new UUID(0x01980000_0000_7000L, offset).toString())
            .setBody(ByteBuffer.wrap(body.getBytes(UTF_8))));
  }

  private static Entry erasure(long offset) {
    return new Entry.Event(
        record(Topics.INVOICE_EVENTS, offset),
        TrackerCommands.erase("btcpay", "store", "A1", new UUID(7, offset).toString(), AT));
  }

  private static Entry.State state(
      long offset, long eventOffset, @Nullable Instant erasedAt, @Nullable String destination) {
    return new Entry.State(
        record(Topics.INVOICE_STATES, offset),
        InvoiceState.newBuilder()
            .setSource("btcpay")
            .setStoreId("store")
            .setInvoiceId("A1")
            .setLogPartition(0)
            .setLogOffset(eventOffset)
            .setStatus(InvoiceStatus.New)
            .setStatusSince(AT)
            .setStatusOffset(eventOffset)
            .setOpenedAt(AT)
            .setOrderId("17")
            .setErasedAt(erasedAt)
            .setPayments(List.of(payment(destination)))
            .build());
  }

  private static PaymentState payment(@Nullable String destination) {
    return PaymentState.newBuilder()
        .setMethodId("BTC-CHAIN")
        .setId("tx-0")
        .setStatus(PaymentStatus.Settled)
        .setValue("2.5")
        .setCurrency("BTC")
        .setDestination(destination)
        .setFirstSeenAt(AT)
        .build();
  }

  private static ConsumerRecord<byte[], byte[]> record(String topic, long offset) {
    return new ConsumerRecord<>(topic, 0, offset, new byte[0], new byte[0]);
  }

  private String buyer() {
    return rows.queryForObject("select buyer_name from invoice_person", String.class);
  }

  private String version() {
    return rows.queryForObject("select xmin::text || log_offset from invoice_person", String.class);
  }

  private long personalRowsOf(String invoice) {
    return count("invoice_person where invoice_id = '%s'".formatted(invoice))
        + count("payment_destination where invoice_id = '%s'".formatted(invoice))
        + count(
            "delivery_body join delivery using (id, received_at) where invoice_id = '%s'"
                .formatted(invoice));
  }

  private long count(String what) {
    return rows.queryForObject("select count(*) from " + what, Long.class);
  }
}
