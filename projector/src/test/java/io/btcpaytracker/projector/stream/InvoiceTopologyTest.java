package io.btcpaytracker.projector.stream;

import static io.btcpaytracker.projector.Webhook.webhook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.fold.record.EventReading;
import io.btcpaytracker.fold.record.InvoiceFold;
import io.btcpaytracker.projector.Webhook;
import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.EventHeaders;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.AdditionalStatus;
import io.btcpaytracker.schemas.avro.EventEffect;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.Outcome;
import io.btcpaytracker.sources.WebhookSources;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceTopologyTest {
  @TempDir Path folder;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> events;
  private TestOutputTopic<byte[], byte[]> states;
  private TestOutputTopic<byte[], byte[]> deadLetters;

  @BeforeEach
  void start() {
    var options = new Properties();
    options.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    options.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    var reading = new EventReading(WebhookSources.load());
    driver =
        new TopologyTestDriver(
            new InvoiceTopology(reading, new StreamMeters(meters), Map.of(), 1).build(), options);
    var out = new ByteArraySerializer();
    var in = new ByteArrayDeserializer();
    events = driver.createInputTopic(Topics.INVOICE_EVENTS, out, out);
    states = driver.createOutputTopic(Topics.INVOICE_STATES, in, in);
    deadLetters = driver.createOutputTopic(Topics.PROJECTOR_DEAD_LETTERS, in, in);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void everyEventLeavesTheStateAfterIt() {
    send(webhook("A1").created());
    send(webhook("A1").at(2).paymentSeen("tx-0", "0.00100000"));
    send(webhook("A1").at(2).processing());
    send(webhook("A1").at(9).settled());

    List<InvoiceState> told = readStates();

    assertThat(told)
        .extracting(InvoiceState::getStatus)
        .containsExactly(
            InvoiceStatus.New, InvoiceStatus.New, InvoiceStatus.Processing, InvoiceStatus.Settled);
    assertThat(told.get(1).getAdditionalStatus()).isEqualTo(AdditionalStatus.PaidPartial);
    assertThat(told.get(1).getPayments())
        .singleElement()
        .satisfies(payment -> assertThat(payment.getValue()).isEqualTo("0.001"));
    assertThat(told.getLast().getOrderId()).isEqualTo("order of A1");
    assertThat(told.getLast().getEffects())
        .extracting(EventEffect::getLogOffset)
        .containsExactly(0L, 1L, 2L, 3L);
    assertThat(meters.counter("projector.transitions", "to", "Settled").count()).isEqualTo(1);
  }

  @Test
  void aRepeatedDeliveryHasNoEffectAndSaysWhoseRepetitionItIs() {
    Webhook payment = webhook("A1").paymentSeen("tx-0", "1");
    send(payment);
    send(payment);

    InvoiceState state = readStates().getLast();

    assertThat(state.getPayments()).hasSize(1);
    assertThat(state.getEffects().getLast())
        .satisfies(e -> assertThat(e.getOutcome()).isEqualTo(Outcome.Unchanged))
        .satisfies(e -> assertThat(e.getReason()).isEqualTo("duplicate of offset 0"));
    assertThat(meters.counter("projector.unchanged", "reason", "duplicate").count()).isEqualTo(1);
  }

  @Test
  void anEventFoldedBeforeARestartOnlyPassesTheStoredStateOnAgain() {
    send(webhook("A1").created());
    send(webhook("A1").settled());
    InvoiceState stored = readStates().getLast();
    driver.close();
    start();
    driver
        .<String, byte[]>getKeyValueStore(InvoiceTopology.STORE)
        .put("store/A1", WireFormats.INVOICE_STATE.encode(stored));

    // The driver begins at offset 0 again, as a projector does whose commit was lost.
    send(webhook("A1").expired());

    TestRecord<byte[], byte[]> passedOn = states.readRecord();
    assertThat(passedOn.value()).isEqualTo(WireFormats.INVOICE_STATE.encode(stored));
    assertThat(passedOn.headers().lastHeader(EventHeaders.REPEATED_EVENT).value())
        .asString(UTF_8)
        .isEqualTo("0");
    assertThat(states.isEmpty()).isTrue();
  }

  @Test
  void invoicesDoNotTouchEachOther() {
    send(webhook("A1").created());
    send(webhook("A1").of("other").settled());

    assertThat(readStates())
        .extracting(InvoiceState::getStatus)
        .containsExactly(InvoiceStatus.New, InvoiceStatus.Settled);
  }

  @Test
  void unreadableRecordsBecomeDeadLettersAndTheFlowGoesOn() {
    byte[] key = "store/A1".getBytes(UTF_8);
    byte[] junk = {7, 7, 7};
    byte[] unknownSchema = {0, 0, 0, 99, 1, 2};
    events.pipeInput(key, junk);
    events.pipeInput(key, unknownSchema);
    events.pipeInput(key, (byte[]) null);
    events.pipeInput((byte[]) null, webhook("A1").record());
    events.pipeInput(key, webhook("another key").record());
    events.pipeInput(key, source("uisp"));
    events.pipeInput(key, body("{\"type\": \"InvoiceSettled\""));
    send(webhook("A1").created());

    List<TestRecord<byte[], byte[]>> letters = deadLetters.readRecordsToList();

    assertThat(readStates()).hasSize(1);
    assertThat(letters).hasSize(7);
    assertThat(letters.getFirst().value()).isEqualTo(junk);
    assertThat(letters.getFirst().key()).isEqualTo(key);
    assertThat(letters)
        .extracting(letter -> DeadLetter.in(letter.headers()).orElseThrow())
        .allSatisfy(letter -> assertThat(letter.place().topic()).isEqualTo(Topics.INVOICE_EVENTS))
        .allSatisfy(letter -> assertThat(letter.cause()).isNotBlank())
        .extracting(letter -> letter.place().offset())
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(meters.counter("projector.dead.letters", "station", "fold").count()).isEqualTo(7);
  }

  @Test
  void absurdAmountsBecomeDeadLetters() {
    send(webhook("A1").paymentSeen("tx", "1e1000000"));
    send(webhook("A1").created());

    assertThat(deadLetters.getQueueSize()).isEqualTo(1);
    assertThat(readStates().getLast().getPayments()).isEmpty();
  }

  @Test
  void effectsAreBoundedAndTheOldestFallOut() {
    for (int i = 0; i <= InvoiceFold.EFFECTS_MAX; i++) {
      send(webhook("A1").unknown());
    }

    List<EventEffect> effects = readStates().getLast().getEffects();

    assertThat(effects).hasSize(InvoiceFold.EFFECTS_MAX);
    assertThat(effects.getFirst().getLogOffset()).isEqualTo(1);
  }

  private void send(Webhook webhook) {
    events.pipeInput(webhook.key(), webhook.record());
  }

  private static byte[] source(String name) {
    return WireFormats.INVOICE_EVENT.encode(webhook("A1").event().setSource(name).build());
  }

  private static byte[] body(String text) {
    return WireFormats.INVOICE_EVENT.encode(
        webhook("A1").event().setBody(java.nio.ByteBuffer.wrap(text.getBytes(UTF_8))).build());
  }

  private List<InvoiceState> readStates() {
    return states.readValuesToList().stream().map(WireFormats.INVOICE_STATE::decode).toList();
  }
}
