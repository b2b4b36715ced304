package io.btcpaytracker.schemas;

import static io.btcpaytracker.schemas.DeadLetterHeaders.CAUSE;
import static io.btcpaytracker.schemas.DeadLetterHeaders.OFFSET;
import static io.btcpaytracker.schemas.DeadLetterHeaders.PARTITION;
import static io.btcpaytracker.schemas.DeadLetterHeaders.PREFIX;
import static io.btcpaytracker.schemas.DeadLetterHeaders.REDRIVEN_NUMBER;
import static io.btcpaytracker.schemas.DeadLetterHeaders.STATION;
import static io.btcpaytracker.schemas.DeadLetterHeaders.TOPIC;
import static io.btcpaytracker.schemas.DeadLetterHeaders.add;
import static io.btcpaytracker.schemas.DeadLetterHeaders.text;

import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Why a record was given up, and where it stood. Of one place and station there is one letter,
 * however often it was written: after a restart it may be told again.
 *
 * @param cause for a person; cut, because it may quote what it complains about
 */
public record DeadLetter(Station station, String cause, LogPlace place) {
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

    static Optional<Station> of(String word) {
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
    Headers headers = new RecordHeaders(own);
    add(headers, STATION, station.word());
    add(headers, CAUSE, cause);
    place.addTo(headers, TOPIC, PARTITION, OFFSET);
    return headers;
  }

  /** The record's own headers, as they were before {@link #addTo}. */
  public static Headers removedFrom(Headers headers) {
    Headers own = new RecordHeaders();
    for (Header header : headers) {
      if (!header.key().startsWith(PREFIX)) {
        own.add(header);
      }
    }
    return own;
  }

  /** Empty when the headers are not those of a dead letter of ours. */
  public static Optional<DeadLetter> in(Headers headers) {
    if (headers.lastHeader(REDRIVEN_NUMBER) != null) {
      return Optional.empty();
    }
    try {
      LogPlace place = LogPlace.in(headers, TOPIC, PARTITION, OFFSET);
      return Station.of(text(headers, STATION))
          .map(station -> new DeadLetter(station, text(headers, CAUSE), place));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
