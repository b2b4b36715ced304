package io.btcpaytracker.schemas;

import static io.btcpaytracker.schemas.DeadLetterHeaders.OFFSET;
import static io.btcpaytracker.schemas.DeadLetterHeaders.PARTITION;
import static io.btcpaytracker.schemas.DeadLetterHeaders.REDRIVEN_NUMBER;
import static io.btcpaytracker.schemas.DeadLetterHeaders.REDRIVEN_OFFSET;
import static io.btcpaytracker.schemas.DeadLetterHeaders.REDRIVEN_PARTITION;
import static io.btcpaytracker.schemas.DeadLetterHeaders.REDRIVEN_TOPIC;
import static io.btcpaytracker.schemas.DeadLetterHeaders.STATION;
import static io.btcpaytracker.schemas.DeadLetterHeaders.TOPIC;
import static io.btcpaytracker.schemas.DeadLetterHeaders.add;
import static io.btcpaytracker.schemas.DeadLetterHeaders.text;

import io.btcpaytracker.schemas.DeadLetter.Station;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The note on {@code projector.dead-letters} that the record of a letter was given to the system
 * again. Its key is the letter's, it has no value.
 *
 * @param number offset of the letter in {@code projector.dead-letters}
 * @param station of the letter
 * @param place of the letter, where its record once stood
 * @param now where the record stands that was written instead
 */
public record RedrivenLetter(long number, Station station, LogPlace place, LogPlace now) {

  public Headers headers() {
    Headers headers = new RecordHeaders();
    add(headers, REDRIVEN_NUMBER, number);
    add(headers, STATION, station.word());
    place.addTo(headers, TOPIC, PARTITION, OFFSET);
    now.addTo(headers, REDRIVEN_TOPIC, REDRIVEN_PARTITION, REDRIVEN_OFFSET);
    return headers;
  }

  /** Empty when the headers are not those of such a note. */
  public static Optional<RedrivenLetter> in(Headers headers) {
    try {
      long number = Long.parseLong(text(headers, REDRIVEN_NUMBER));
      LogPlace place = LogPlace.in(headers, TOPIC, PARTITION, OFFSET);
      LogPlace now = LogPlace.in(headers, REDRIVEN_TOPIC, REDRIVEN_PARTITION, REDRIVEN_OFFSET);
      return Station.of(text(headers, STATION))
          .map(station -> new RedrivenLetter(number, station, place, now));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
