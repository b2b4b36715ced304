package io.btcpaytracker.gateway.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.gateway.envelope.Envelope;
import io.btcpaytracker.gateway.topic.Append.Acknowledged;
import io.btcpaytracker.gateway.topic.Append.NotAcknowledged;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** With Kafka's own producer for tests, which acknowledges when it is told to. */
class EventLogTest {
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private Optional<String> objection = Optional.empty();
  private final EventLog log =
      new EventLog(
          () -> objection,
          new LogProducer(() -> producer),
          new AppendMeters(registry),
          settings(),
          System::nanoTime);

  @Test
  void itSpeaksOnlyAfterTheLogHasSpoken() {
    var append = appending();
    await().until(() -> !producer.history().isEmpty());
    assertThat(append).isNotDone();

    producer.completeNext();

    assertThat(append.join()).isEqualTo(new Acknowledged(0, 0));
    assertThat(inFlight()).isZero();
  }

  @Test
  void whatTheLogRefusesIsNotAcknowledged() {
    var append = appending();
    await().until(() -> producer.errorNext(new RecordTooLargeException("too large")));

    assertThat(append.join()).isInstanceOf(NotAcknowledged.class);
    assertThat(inFlight()).isZero();
  }

  @Test
  void itDoesNotWaitLongerThanItsTime() {
    Append append = log.append(envelope());

    assertThat(append).isInstanceOf(NotAcknowledged.class);
    // The record is still on its way, and so still counts.
    assertThat(inFlight()).isOne();
  }

  @Test
  void beyondTheBoundNothingMoreIsHandedOver() {
    var first = appending();
    var second = appending();
    await().until(() -> inFlight() == 2);

    assertThat(log.append(envelope())).isEqualTo(new NotAcknowledged("2 appends are in flight"));
    assertThat(producer.history()).hasSize(2);
    assertThat(first.join()).isEqualTo(second.join()).isInstanceOf(NotAcknowledged.class);
  }

  @Test
  void withAnObjectionNothingIsHandedOver() {
    objection = Optional.of("topic differs");

    assertThat(log.append(envelope())).isEqualTo(new NotAcknowledged("topic differs"));
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void aProducerThatIsClosedIsNoFault() {
    producer.close();

    assertThat(log.append(envelope())).isInstanceOf(NotAcknowledged.class);
    assertThat(inFlight()).isZero();
  }

  private CompletableFuture<Append> appending() {
    return CompletableFuture.supplyAsync(
        () -> log.append(envelope()), task -> Thread.ofVirtual().start(task));
  }

  private int inFlight() {
    return (int) registry.get("ingest.appends.in.flight").gauge().value();
  }

  private static IngestSettings settings() {
    return new IngestSettings(
        Duration.ofMillis(500),
        2,
        Duration.ZERO,
        DataSize.ofMegabytes(1),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1));
  }

  private static Envelope envelope() {
    InvoiceEvent event =
        InvoiceEvent.newBuilder()
            .setEventId("e")
            .setSource("btcpay")
            .setSourceId("default")
            .setType("T")
            .setReceivedAt(Instant.EPOCH)
            .setBody(ByteBuffer.allocate(0))
            .build();
    return new Envelope("invoice-events", "S/I", Map.of("ce_id", "e"), event, new byte[] {1});
  }
}
