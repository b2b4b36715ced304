package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.deadletter.DeadLetters;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.Topics;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a batch although there may be poison in it: the culprit is found by halving the batch,
 * becomes a dead letter, and the rest is written. What is wrong with the database and not with a
 * record is left to the caller.
 */
final class Poisons {
  private static final Logger log = LoggerFactory.getLogger(Poisons.class);

  /** SQLSTATE classes: bad value, constraint broken, limit of the program exceeded. */
  private static final Set<String> OF_THE_DATA = Set.of("22", "23", "54");

  private static final int CLASS_CHARS = 2;

  private final BatchTransaction transaction;
  private final DeadLetters deadLetters;
  private final RowMeters meters;

  Poisons(BatchTransaction transaction, DeadLetters deadLetters, RowMeters meters) {
    this.transaction = transaction;
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  void write(List<Entry> entries, Map<TopicPartition, Long> positions)
      throws SQLException, InterruptedException {
    for (Entry entry : entries) {
      if (entry instanceof Entry.Poison(var record, String cause)) {
        giveUp(record, cause);
      }
    }
    writeAround(entries, positions);
  }

  private void writeAround(List<Entry> entries, Map<TopicPartition, Long> positions)
      throws SQLException, InterruptedException {
    try {
      transaction.write(entries, positions);
    } catch (SQLException e) {
      if (!isOfTheData(e)) {
        throw e;
      }
      if (entries.size() == 1) {
        stepOver(entries.getFirst(), positions, String.valueOf(e.getMessage()));
      } else {
        int half = entries.size() / 2;
        writeAround(entries.subList(0, half), positions);
        writeAround(entries.subList(half, entries.size()), positions);
      }
    }
  }

  private void stepOver(Entry culprit, Map<TopicPartition, Long> positions, String cause)
      throws SQLException, InterruptedException {
    giveUp(culprit.record(), "it can't be a row: " + cause);
    transaction.write(List.of(new Entry.Blank(culprit.record())), positions);
  }

  private void giveUp(ConsumerRecord<byte[], byte[]> record, String cause)
      throws InterruptedException {
    meters.deadLettered();
    if (record.topic().equals(Topics.PROJECTOR_DEAD_LETTERS)) {
      // It is where it would be put.
      log.atError()
          .addKeyValue("offset", record.offset())
          .log("a dead letter is no row: {}", cause);
      return;
    }
    deadLetters.keep(
        record,
        new DeadLetter(
            DeadLetter.Station.ROWS,
            cause,
            new LogPlace(record.topic(), record.partition(), record.offset())));
  }

  private static boolean isOfTheData(SQLException e) {
    String state = e.getSQLState();
    return state != null
        && state.length() >= CLASS_CHARS
        && OF_THE_DATA.contains(state.substring(0, CLASS_CHARS));
  }
}
