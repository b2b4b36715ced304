package io.btcpaytracker.projector.rows;

import static io.btcpaytracker.projector.Webhook.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.fold.record.TrackerCommands;
import io.btcpaytracker.projector.EmptyTables;
import io.btcpaytracker.projector.Webhook;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Batches so large that they are copied in. */
class AddedRowsIT {
  private static final int MANY = 500;
  private static final Instant ERASED_AT = Instant.parse("2026-07-24T09:00:00Z");

  private final DriverManagerDataSource primary = EmptyTables.create();
  private final JdbcTemplate rows = new JdbcTemplate(primary);
  private final BatchTransaction transaction = Transactions.on(primary);
  private final Map<TopicPartition, Long> positions = Transactions.positions(primary);
  private final List<Entry> events = new ArrayList<>();

  AddedRowsIT() {
    for (int i = 0; i < MANY; i++) {
      events.add(event(i, webhook("A" + i % 7).created()));
    }
  }

  @Test
  void copiedRowsAreThoseThatAreInserted() throws SQLException {
    transaction.write(events, positions);
    List<String> copied = deliveriesAndBodies();
    rows.execute("truncate delivery, delivery_body");
    for (Entry one : events) {
      writeAgain(List.of(one));
    }

    assertThat(copied).hasSize(MANY).isEqualTo(deliveriesAndBodies());
  }

  @Test
  void whatIsThereAlreadyIsLeftAndTheRestIsWritten() throws SQLException {
    transaction.write(events.subList(0, MANY / 2), positions);
    List<String> before = deliveriesAndBodies();

    writeAgain(events);

    assertThat(deliveriesAndBodies()).hasSize(MANY).containsAll(before);
  }

  @Test
  void ofAnErasedInvoiceNoBodyIsCopied() throws SQLException {
    var erase =
        TrackerCommands.erase("btcpay", "store", "A3", new UUID(7, 0).toString(), ERASED_AT);
    events.addFirst(new Entry.Event(record(MANY), erase));

    transaction.write(events, positions);

    assertThat(
            rows.queryForList(
                "select distinct invoice_id from delivery join delivery_body using (id, received_at) order by 1",
                String.class))
        .containsExactly("A0", "A1", "A2", "A4", "A5", "A6");
  }

  private void writeAgain(List<Entry> entries) throws SQLException {
    rows.update("update writer_position set next_offset = 0");
    transaction.write(entries, new HashMap<>(Transactions.positions(primary)));
  }

  private List<String> deliveriesAndBodies() {
    return rows.queryForList(
        """
        select row(delivery.*, body)::text
        from delivery join delivery_body using (id, received_at) order by log_offset
        """,
        String.class);
  }

  private static Entry event(int offset, Webhook webhook) {
    InvoiceEvent event =
        webhook.event().setEventId(new UUID(0x01980000_0000_7000L, offset).toString()).build();
    return new Entry.Event(record(offset), event);
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset) {
    return new ConsumerRecord<>(Topics.INVOICE_EVENTS, 0, offset, new byte[0], new byte[0]);
  }
}
