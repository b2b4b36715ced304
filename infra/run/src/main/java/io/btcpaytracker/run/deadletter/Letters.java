package io.btcpaytracker.run.deadletter;

import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.RedrivenLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * All letters with what became of them. The log is asked, not the table {@code dead_letter}, which
 * needs a projector and a database that run.
 */
final class Letters {
  /** Of one place and station there is one letter, however often it was told. */
  private record Origin(DeadLetter.Station station, LogPlace place) {}

  private final Map<Origin, Letter> letters = new LinkedHashMap<>();

  private Letters() {}

  static Letters in(LetterLog log) {
    Letters all = new Letters();
    log.forEach(all::add);
    return all;
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    DeadLetter.in(record.headers())
        .ifPresent(told -> letters.putIfAbsent(originOf(told), letter(record, told)));
    RedrivenLetter.in(record.headers()).ifPresent(note -> redriven(record, note));
  }

  private void redriven(ConsumerRecord<byte[], byte[]> record, RedrivenLetter note) {
    var done = new Letter.Redriven(Instant.ofEpochMilli(record.timestamp()), note.now());
    letters.computeIfPresent(
        new Origin(note.station(), note.place()), (_, letter) -> letter.redriven(done));
  }

  private static Origin originOf(DeadLetter told) {
    return new Origin(told.station(), told.place());
  }

  private static Letter letter(ConsumerRecord<byte[], byte[]> record, DeadLetter told) {
    return new Letter(
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        told,
        record.key() == null ? "(none)" : Printable.text(record.key()),
        record.value() == null ? 0 : record.value().length,
        null);
  }

  /** Oldest first. */
  List<Letter> all() {
    return List.copyOf(letters.values());
  }

  /** Those nobody has redriven, oldest first. */
  List<Letter> open() {
    return letters.values().stream().filter(Letter::isOpen).toList();
  }

  /**
   * The letter whose record on the topic has this number.
   *
   * @throws LetterException when it is none
   */
  Letter of(ConsumerRecord<byte[], byte[]> record) {
    return DeadLetter.in(record.headers())
        .map(told -> letters.get(originOf(told)))
        .orElseThrow(() ->
            new LetterException(
                "record %d of the dead letters is no letter (expected a number of ./tracker dead-letters list --all); it may be the note of a redrive"
                    .formatted(record.offset())));
  }

  /** The newest {@code limit} of them, oldest first. */
  static List<Letter> newest(List<Letter> letters, int limit) {
    return new ArrayList<>(letters.subList(Math.max(0, letters.size() - limit), letters.size()));
  }
}
