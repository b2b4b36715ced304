package io.btcpaytracker.projector.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
  @Test
  void itsHeadersTellAllOfItBesideTheRecordsOwn() {
    var letter = new DeadLetter(DeadLetter.Station.ROWS, "no uuid", "store-events", 3, 42);
    var own = new RecordHeaders().add("traceparent", new byte[] {1});

    var headers = letter.addTo(own);

    assertThat(DeadLetter.in(headers)).contains(letter);
    assertThat(headers.lastHeader("traceparent")).isNotNull();
    assertThat(own.toArray()).hasSize(1);
  }

  @Test
  void aRecordOfSomebodyElseIsNoDeadLetter() {
    assertThat(DeadLetter.in(new RecordHeaders())).isEmpty();
  }

  @Test
  void aCauseThatQuotesAtLengthIsCut() {
    var letter = new DeadLetter(DeadLetter.Station.FOLD, "x".repeat(5000), "t", 0, 0);

    assertThat(letter.cause()).hasSizeLessThan(1100);
  }
}
