package io.btcpaytracker.run.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.Shell;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.DeadLetter.Station;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.stack.kafka.EmbeddedKafka;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on a real broker, with letters as the projector writes them. */
class DeadLettersIT {
  private static final byte[] KEY = "store/A1".getBytes(UTF_8);
  private static final byte[] JUNK = {7, (byte) 0xff, 7};
  private static final Instant AT = Instant.parse("2026-07-23T09:00:00Z");

  @TempDir private static Path folder;
  private static EmbeddedKafka kafka;
  private static Shell shell;
  private static Shell.Result listedBeforeThereWasATopic;
  private static LetterTopics topics;

  @BeforeAll
  static void start() throws InterruptedException {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    shell = new Shell("--bootstrap-servers", kafka.bootstrapServers());
    listedBeforeThereWasATopic = shell.run("dead-letters", "list");
    topics = LetterTopics.create(kafka.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    topics.close();
    kafka.close();
  }

  @Test
  void beforeTheFirstLetterThereAreNone() {
    assertThat(listedBeforeThereWasATopic)
        .isEqualTo(new Shell.Result(0, "0 of 0 dead letters are open.%n".formatted(), ""));
  }

  @Test
  void aLetterIsListedWithItsPlaceAndCauseUntilItIsRedriven() throws Exception {
    long number = topics.giveUp(Topics.INVOICE_EVENTS, 1, KEY, JUNK, Station.FOLD);

    assertThat(shell.run("dead-letters", "list").out())
        .contains("invoice-events 1:", "store/A1", "fold", "not in the wire format");
    assertThat(json("list", "--all", "--limit", "1").get(0).get("number").asLong())
        .isEqualTo(number);

    assertThat(shell.run("dead-letters", "redrive", Long.toString(number)).code()).isZero();

    assertThat(shell.run("dead-letters", "list").out()).doesNotContain(" " + number + "  20");
    JsonNode redriven = letter(number).get("redriven");
    assertThat(redriven.get("topic").asString()).isEqualTo("invoice-events");
    assertThat(redriven.get("partition").asInt()).isEqualTo(1);
  }

  @Test
  void aRedriveAppendsKeyValueAndOwnHeadersByteForByteToTheSamePartition() throws Exception {
    long number = topics.giveUp(Topics.STORE_EVENTS, 2, KEY, JUNK, Station.ROWS);

    JsonNode told = json("redrive", Long.toString(number));

    var written = topics.read(Topics.STORE_EVENTS, 2).getLast();
    assertThat(written.offset()).isEqualTo(told.get("offset").asLong());
    assertThat(written.key()).isEqualTo(KEY);
    assertThat(written.value()).isEqualTo(JUNK);
    assertThat(written.headers().toArray())
        .singleElement()
        .satisfies(header -> assertThat(header.key()).isEqualTo("ce_type"));
  }

  @Test
  void refusedDeliveriesAndRecordsWithoutKeyAreRedrivenToo() throws Exception {
    long number = topics.giveUp(Topics.REJECTED_DELIVERIES, 0, null, JUNK, Station.ROWS);

    assertThat(shell.run("dead-letters", "redrive", Long.toString(number)).code()).isZero();

    assertThat(topics.read(Topics.REJECTED_DELIVERIES, 0)).hasSize(2);
  }

  @Test
  void aStateIsNotWrittenAgainButItsEventIsTold() throws Exception {
    byte[] value = WireFormats.INVOICE_EVENT.encode(event());
    LogPlace event = topics.put(new ProducerRecord<>(Topics.INVOICE_EVENTS, 0, KEY, value));
    long number =
        topics.giveUp(Topics.INVOICE_STATES, 0, KEY, stateAfter(event.offset()), Station.ROWS);

    JsonNode told = json("redrive", Long.toString(number));

    assertThat(told.get("topic").asString()).isEqualTo("invoice-events");
    assertThat(topics.read(Topics.INVOICE_EVENTS, 0).getLast().value()).isEqualTo(value);
    assertThat(topics.read(Topics.INVOICE_STATES, 0)).hasSize(1);
  }

  @Test
  void whatCannotBeRedrivenIsToldAndStaysOpen() throws Exception {
    long number = topics.giveUp(Topics.INVOICE_STATES, 1, KEY, JUNK, Station.ROWS);

    var result = shell.run("dead-letters", "redrive", Long.toString(number));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("state that cannot be read");
    assertThat(letter(number).get("redriven").isNull()).isTrue();
  }

  @Test
  void aLetterIsRedrivenOnce() throws Exception {
    String number = Long.toString(topics.giveUp(Topics.STORE_EVENTS, 0, KEY, JUNK, Station.FOLD));
    shell.run("dead-letters", "redrive", number);

    var again = shell.run("dead-letters", "redrive", number);

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("was redriven at", "already");
  }

  @Test
  void allOpenOnesAreRedrivenAfterATypedYesOnly() throws Exception {
    long number = topics.giveUp(Topics.STORE_EVENTS, 1, KEY, JUNK, Station.FOLD);

    assertThat(typing("no", () -> shell.run("dead-letters", "redrive", "--all")).code()).isOne();
    assertThat(letter(number).get("redriven").isNull()).isTrue();

    typing("yes", () -> shell.run("dead-letters", "redrive", "--all"));
    assertThat(letter(number).get("redriven").isNull()).isFalse();
  }

  @Test
  void aLetterToldTwiceIsOne() throws Exception {
    LogPlace place = new LogPlace(Topics.INVOICE_EVENTS, 2, 5_000);
    var told = new DeadLetter(Station.FOLD, "twice", place);
    long first = topics.letter(told, KEY, JUNK, new RecordHeaders());
    long second = topics.letter(told, KEY, JUNK, new RecordHeaders());

    assertThat(letter(second).get("number").asLong()).isEqualTo(first);
  }

  @Test
  void aLetterIsShownWithEnvelopeHeadersAndBodyWithoutItsControlCharacters() throws Exception {
    byte[] value = WireFormats.INVOICE_EVENT.encode(event());
    long number = topics.giveUp(Topics.INVOICE_EVENTS, 0, KEY, value, Station.FOLD);
    Path raw = folder.resolve("value");

    var shown = shell.run("dead-letters", "show", Long.toString(number), "--raw", raw.toString());

    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .contains("ce_type", "btcpay.InvoiceSettled", "webhookId", "hook")
        .contains("{\"note\": \"\\u001b[2J\"}")
        .doesNotContain("\u001b");
    assertThat(Files.readAllBytes(raw)).isEqualTo(value);
  }

  @Test
  void bytesThatCannotBeDecodedAreShownInHexadecimal() throws Exception {
    long number = topics.giveUp(Topics.INVOICE_EVENTS, 0, KEY, JUNK, Station.FOLD);

    assertThat(shell.run("dead-letters", "show", Long.toString(number)).out())
        .contains("cannot be decoded", "00000000  07 ff 07");
  }

  @Test
  void anUnknownNumberAndABrokerThatIsAwayAreToldAndNotThrown() {
    var unknown = shell.run("dead-letters", "show", "999999");
    var away = new Shell().run("dead-letters", "list", "--bootstrap-servers", "localhost:1");

    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("dead letter 999999 is unknown").doesNotContain("\tat ");
    assertThat(away.code()).isEqualTo(1);
    assertThat(away.err()).contains("the broker at 'localhost:1'").doesNotContain("\tat ");
  }

  private static Shell.Result typing(String answer, Supplier<Shell.Result> command) {
    InputStream terminal = System.in;
    System.setIn(new ByteArrayInputStream((answer + "\n").getBytes(UTF_8)));
    try {
      return command.get();
    } finally {
      System.setIn(terminal);
    }
  }

  private static JsonNode letter(long number) {
    return json("show", Long.toString(number));
  }

  private static JsonNode json(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "dead-letters";
    System.arraycopy(words, 0, all, 1, words.length);
    all[all.length - 1] = "--json";
    return JsonMapper.shared().readTree(shell.run(all).out());
  }

  private static InvoiceEvent event() {
    return InvoiceEvent.newBuilder()
        .setEventId("0198c0de-0000-7000-8000-000000000001")
        .setSource("btcpay")
        .setChannel(Channel.WEBHOOK)
        .setSourceId("default")
        .setStoreId("store")
        .setInvoiceId("A1")
        .setType("InvoiceSettled")
        .setReceivedAt(AT)
        .setWebhookId("hook")
        .setBody(ByteBuffer.wrap("{\"note\": \"\u001b[2J\"}".getBytes(UTF_8)))
        .build();
  }

  private static byte[] stateAfter(long offset) {
    return WireFormats.INVOICE_STATE.encode(
        InvoiceState.newBuilder()
            .setSource("btcpay")
            .setStoreId("store")
            .setInvoiceId("A1")
            .setLogPartition(0)
            .setLogOffset(offset)
            .setStatus(InvoiceStatus.New)
            .setStatusSince(AT)
            .setStatusOffset(offset)
            .setOpenedAt(AT)
            .build());
  }
}
