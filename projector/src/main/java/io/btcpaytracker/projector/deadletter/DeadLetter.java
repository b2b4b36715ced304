package io.btcpaytracker.projector.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.schemas.DeadLetterHeaders;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Why a record was given up, and where it stood.
 *
 * @param cause for a person; cut, because it may quote what it complains about
 */
public record DeadLetter(Station station, String cause, String topic, int partition, long offset) {
  private static final int CAUSE_CHARS_MAX = 1000;

  /** Who gave up. */
  public enum Station {
    FOLD("fold"),
    ROWS("rows");

    private final String word;

    Station(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    private static Optional<Station> of(String word) {
      for (Station station : values()) {
        if (station.word.equals(word)) {
          return Optional.of(station);
        }
      }
      return Optional.empty();
    }
  }

  public DeadLetter {
    cause = cause.length() <= CAUSE_CHARS_MAX ? cause : cause.substring(0, CAUSE_CHARS_MAX) + "…";
  }

  /** The record's own headers and these. */
  public Headers addTo(Headers own) {
    return new RecordHeaders(own)
        .add(DeadLetterHeaders.STATION, station.word().getBytes(UTF_8))
        .add(DeadLetterHeaders.CAUSE, cause.getBytes(UTF_8))
        .add(DeadLetterHeaders.TOPIC, topic.getBytes(UTF_8))
        .add(DeadLetterHeaders.PARTITION, Integer.toString(partition).getBytes(UTF_8))
        .add(DeadLetterHeaders.OFFSET, Long.toString(offset).getBytes(UTF_8));
  }

  /** Empty when the headers are not those of a dead letter of ours. */
  public static Optional<DeadLetter> in(Headers headers) {
    try {
      return Station.of(text(headers, DeadLetterHeaders.STATION))
          .map(station ->
              new DeadLetter(
                  station,
                  text(headers, DeadLetterHeaders.CAUSE),
                  text(headers, DeadLetterHeaders.TOPIC),
                  Integer.parseInt(text(headers, DeadLetterHeaders.PARTITION)),
                  Long.parseLong(text(headers, DeadLetterHeaders.OFFSET))));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
