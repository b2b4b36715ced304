package io.btcpaytracker.run.deadletter;

import static io.btcpaytracker.schemas.Topics.INVOICE_EVENTS;
import static io.btcpaytracker.schemas.Topics.INVOICE_STATES;
import static io.btcpaytracker.schemas.Topics.PROJECTOR_DEAD_LETTERS;
import static io.btcpaytracker.schemas.Topics.REJECTED_DELIVERIES;
import static io.btcpaytracker.schemas.Topics.STORE_EVENTS;

import io.btcpaytracker.schemas.DeadLetter;
import io.btcpaytracker.schemas.LogPlace;
import io.btcpaytracker.schemas.RedrivenLetter;
import io.btcpaytracker.schemas.UnknownSchemaException;
import io.btcpaytracker.schemas.UnreadableRecordException;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Gives the record of a letter to the system again, then notes it on the letters' topic. Who is
 * interrupted between the two leaves an open letter, and redriving that once more is harmless:
 * events are known by their delivery and have their effect once, the other records by their ids.
 * Kafka's transactions would join the two, but their markers take offsets, and positions count
 * records.
 */
final class Redriving implements AutoCloseable {
  private final LetterLog log;
  private final KafkaProducer<byte[], byte[]> producer;

  Redriving(LetterLog log, String bootstrapServers, Duration timeout) {
    this.log = log;
    int millis = Math.toIntExact(timeout.toMillis());
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "tracker-redrive",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                millis,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                millis,
                // What the topic took once it takes again; the broker judges, not this client.
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Integer.MAX_VALUE),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /**
   * Where its record stands now.
   *
   * @throws LetterException when this letter cannot be redriven, now or later
   * @throws KafkaException when the broker does not take it; trying again is safe
   */
  LogPlace redrive(Letter letter) throws InterruptedException {
    ConsumerRecord<byte[], byte[]> kept = log.letter(letter.number());
    LogPlace now = append(recordOf(letter, kept));
    var note =
        new RedrivenLetter(letter.number(), letter.told().station(), letter.told().place(), now);
    append(record(new LogPlace(PROJECTOR_DEAD_LETTERS, 0, 0), kept.key(), null, note.headers()));
    return now;
  }

  private ProducerRecord<byte[], byte[]> recordOf(
      Letter letter, ConsumerRecord<byte[], byte[]> kept) {
    LogPlace place = letter.told().place();
    return switch (place.topic()) {
      case INVOICE_EVENTS, STORE_EVENTS, REJECTED_DELIVERIES ->
          record(place, kept.key(), kept.value(), DeadLetter.removedFrom(kept.headers()));
      case INVOICE_STATES -> eventBehind(letter, kept.value());
      default ->
          throw new LetterException(
              "dead letter %d is of topic '%s' (expected one the projector reads); it cannot be redriven"
                  .formatted(letter.number(), Printable.line(place.topic())));
    };
  }

  /**
   * The topic of states is compacted: an old state written again would replace the newer ones. The
   * event that led to it is told again instead; the fold knows it and answers with the state of
   * now.
   */
  private ProducerRecord<byte[], byte[]> eventBehind(Letter letter, byte[] value) {
    try {
      InvoiceState state = WireFormats.INVOICE_STATE.decode(value);
      LogPlace place = new LogPlace(INVOICE_EVENTS, state.getLogPartition(), state.getLogOffset());
      ConsumerRecord<byte[], byte[]> event = log.at(place);
      return record(place, event.key(), event.value(), event.headers());
    } catch (UnreadableRecordException | UnknownSchemaException e) {
      throw new LetterException(
          "dead letter %d is an invoice's state that cannot be read (%s); it says of no event that could be told again, and the fold makes states anew"
              .formatted(letter.number(), e.getMessage()));
    }
  }

  /** Into the partition it was in, so that it stays behind the older records of its key. */
  private static ProducerRecord<byte[], byte[]> record(
      LogPlace place, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    return new ProducerRecord<>(place.topic(), place.partition(), null, key, value, headers);
  }

  private LogPlace append(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
    try {
      var written = producer.send(record).get();
      return new LogPlace(written.topic(), written.partition(), written.offset());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
