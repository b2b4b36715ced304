package io.btcpaytracker.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.schemas.DeadLetter.Station;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
  private static final LogPlace PLACE = new LogPlace("store-events", 3, 42);

  @Test
  void itsHeadersTellAllOfItBesideTheRecordsOwn() {
    var letter = new DeadLetter(Station.ROWS, "no uuid", PLACE);
    var own = new RecordHeaders().add("traceparent", new byte[] {1});

    var headers = letter.addTo(own);

    assertThat(DeadLetter.in(headers)).contains(letter);
    assertThat(DeadLetter.removedFrom(headers)).isEqualTo(own);
    assertThat(own.toArray()).hasSize(1);
  }

  @Test
  void aRecordOfSomebodyElseIsNoDeadLetter() {
    assertThat(DeadLetter.in(new RecordHeaders())).isEmpty();
    assertThat(RedrivenLetter.in(new RecordHeaders())).isEmpty();
  }

  @Test
  void aCauseThatQuotesAtLengthIsCut() {
    var letter = new DeadLetter(Station.FOLD, "x".repeat(5000), PLACE);

    assertThat(letter.cause()).hasSizeLessThan(1100);
  }

  @Test
  void theNoteOfARedriveTellsWhichLetterAndWhereItsRecordStandsNow() {
    var note = new RedrivenLetter(7, Station.FOLD, PLACE, new LogPlace("store-events", 3, 99));

    assertThat(RedrivenLetter.in(note.headers())).contains(note);
    assertThat(DeadLetter.in(note.headers())).isEmpty();
  }

  @Test
  void aLetterIsNoNote() {
    var letter = new DeadLetter(Station.FOLD, "junk", PLACE);

    assertThat(RedrivenLetter.in(letter.addTo(new RecordHeaders()))).isEmpty();
  }
}
