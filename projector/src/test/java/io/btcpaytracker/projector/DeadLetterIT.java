package io.btcpaytracker.projector;

import static io.btcpaytracker.projector.Webhook.webhook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.schemas.DeadLetter.Station;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.RedrivenLetter;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From poison to the letter, what health and metrics say of it, and what a redrive changes. */
class DeadLetterIT {
  private static final TestStack STACK = TestStack.shared();
  private static final byte[] KEY = "letters/junk".getBytes(UTF_8);
  private static final byte[] JUNK = "junk".getBytes(UTF_8);
  private static final String OPEN = "select count(*) from dead_letter where redriven_at is null";

  @TempDir private static Path data;
  private static Rows rows;
  private static Log log;
  private static RunningProjector projector;

  @BeforeAll
  static void start() {
    TestDatabase database = STACK.createDatabase();
    rows = Rows.ofPrimary(database);
    log = Log.on(STACK);
    projector =
        RunningProjector.on(STACK, database, data, "--tracker.dead-letters.count-every=100ms");
  }

  @AfterAll
  static void stop() {
    projector.close();
    log.close();
  }

  @Test
  void openLettersAreCountedInHealthAndMetricsAndHealthStaysUp() {
    LogPlace junk = log.put(new ProducerRecord<>(Topics.STORE_EVENTS, KEY, JUNK));

    awaitOpenLetterOf(junk);

    assertThatHealthTellsWhatIsOpen();
    assertThat(projector.metrics())
        .contains(
            "projector_dead_letters_open ",
            "projector_dead_letters_age_seconds ",
            "projector_dead_letters_total{station=\"rows\"}");
  }

  @Test
  void aRedrivenLetterIsNoLongerOpenAndOneRefusedAgainIsANewOne() {
    LogPlace junk = log.put(new ProducerRecord<>(Topics.STORE_EVENTS, KEY, JUNK));
    long number = awaitOpenLetterOf(junk);

    LogPlace again = log.put(new ProducerRecord<>(Topics.STORE_EVENTS, KEY, JUNK));
    var note = new RedrivenLetter(number, Station.ROWS, junk, again);
    log.put(
        new ProducerRecord<>(Topics.PROJECTOR_DEAD_LETTERS, null, null, KEY, null, note.headers()));

    rows.await(
        "select redriven_topic, redriven_partition, redriven_offset from dead_letter where number = "
            + number,
        "%s|%d|%d".formatted(again.topic(), again.partition(), again.offset()));
    assertThat(awaitOpenLetterOf(again)).isGreaterThan(number);
    assertThatHealthTellsWhatIsOpen();
  }

  @Test
  void aRecordTheDatabaseRefusedBecomesARowWhenItIsToldAgain() {
    rows.change(
        """
        create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'not on Sundays' using errcode = '23514'; end $$;
        create trigger refuse before insert on delivery for each row
        when (new.invoice_id = 'refused') execute function refuse()
        """);
    Webhook refused = webhook("refused").of("letters").created();
    log.append(refused);
    rows.await("select count(*) from dead_letter where cause like '%not on Sundays%'", "1");
    rows.await("select count(*) from invoice where invoice_id = 'refused'", "1");

    rows.change("drop trigger refuse on delivery");
    log.append(refused);

    rows.await("select verdict from delivery where invoice_id = 'refused'", "accepted");
    rows.await("select count(*) from invoice where invoice_id = 'refused'", "1");
  }

  @Test
  void nothingIsKnownOfLettersWhileThePrimaryIsAway() {
    STACK.postgres().primary().stop();
    try {
      awaitMetric("projector_dead_letters_open NaN");
      assertThat(projector.health().body()).contains("\"deadLetters\":{\"status\":\"UP\"}");
    } finally {
      STACK.postgres().primary().start();
    }
    awaitMetric("projector_dead_letters_open %s.0".formatted(rows.read(OPEN).getFirst()));
  }

  /** Its number. */
  private static long awaitOpenLetterOf(LogPlace place) {
    String where =
        "from dead_letter where redriven_at is null and topic = '%s' and log_partition = %d and log_offset = %d"
            .formatted(place.topic(), place.partition(), place.offset());
    rows.await("select count(*) " + where, "1");
    return Long.parseLong(rows.read("select number " + where).getFirst());
  }

  private static void assertThatHealthTellsWhatIsOpen() {
    Rows.waiting()
        .untilAsserted(() -> {
          var health = projector.health();
          assertThat(health.statusCode()).isEqualTo(200);
          assertThat(health.body())
              .contains("\"open\":" + rows.read(OPEN).getFirst(), "\"since\":\"20");
        });
  }

  private static void awaitMetric(String line) {
    Rows.waiting().untilAsserted(() -> assertThat(projector.metrics()).contains(line));
  }
}
