package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.deadletter.LetterBox;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.Topics;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a batch although there may be poison in it: the culprit is found by halving the batch,
 * becomes a dead letter, and the rest is written. What is wrong with the database and not with a
 * record is left to the caller, who tries again.
 */
final class Poisons {
  private static final Logger log = LoggerFactory.getLogger(Poisons.class);

  /**
   * SQLSTATE classes that a record brings about: bad value, constraint broken, limit of the program
   * exceeded. Every other one (no connection, no room, no permission, no table, cancelled,
   * deadlock) is of the database, and time or a person mends it.
   */
  private static final Set<String> OF_THE_RECORD = Set.of("22", "23", "54");

  private static final int CLASS_CHARS = 2;

  private final Writing transaction;
  private final LetterBox letterBox;

  /** Letters of a batch that is not written yet: trying it again must not tell them again. */
  private final Set<LogPlace> kept = new HashSet<>();

  Poisons(Writing transaction, LetterBox letterBox) {
    this.transaction = transaction;
    this.letterBox = letterBox;
  }

  void write(List<Entry> entries, Map<TopicPartition, Long> positions)
      throws SQLException, InterruptedException {
    for (Entry entry : entries) {
      if (entry instanceof Entry.Poison(var record, String cause)) {
        giveUp(record, cause);
      }
    }
    writeAround(entries, positions);
    kept.clear();
  }

  private void writeAround(List<Entry> entries, Map<TopicPartition, Long> positions)
      throws SQLException, InterruptedException {
    try {
      transaction.write(entries, positions);
    } catch (SQLException | RuntimeException e) {
      if (!isOfTheRecord(e)) {
        throw e;
      }
      if (entries.size() == 1) {
        stepOver(entries.getFirst(), positions, reasonOf(e));
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
    var place = new LogPlace(record.topic(), record.partition(), record.offset());
    if (kept.contains(place)) {
      return;
    }
    if (record.topic().equals(Topics.PROJECTOR_DEAD_LETTERS)) {
      // It is where it would be put.
      log.atError()
          .addKeyValue("offset", record.offset())
          .log("a dead letter is no row: {}", cause);
      return;
    }
    letterBox.keep(record, new DeadLetter(DeadLetter.Station.ROWS, cause, place));
    kept.add(place);
  }

  /**
   * The pool's exceptions are transient whatever state they carry: a connection that is refused for
   * a bad option (22023) says nothing about a record.
   */
  private static boolean isOfTheRecord(Exception e) {
    return switch (e) {
      case SQLTransientException _ -> false;
      case SQLException sql -> OF_THE_RECORD.contains(classOf(sql));
      case OvertakenException _ -> false;
      case KafkaException _ -> false;
      // A fault of ours that this record brings to light. It must not stop the others for ever.
      default -> true;
    };
  }

  private static String reasonOf(Exception e) {
    return e instanceof SQLException ? String.valueOf(e.getMessage()) : e.toString();
  }

  private static String classOf(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.length() < CLASS_CHARS ? "" : state.substring(0, CLASS_CHARS);
  }
}
