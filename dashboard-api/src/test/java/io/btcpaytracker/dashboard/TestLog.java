package io.btcpaytracker.dashboard;

import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.TopicAdmin;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.schemas.avro.PaymentFact;
import io.btcpaytracker.stack.TestStack;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic as the gateway makes it and writes to it. */
public final class TestLog implements AutoCloseable {
  private static final long BODY_MAX = 2 * 1024 * 1024;

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers", TestStack.shared().bootstrapServers(),
              "linger.ms", "1",
              "batch.size", "262144",
              "delivery.timeout.ms", "60000"),
          new StringSerializer(),
          new ByteArraySerializer());

  private final AtomicReference<Exception> failed = new AtomicReference<>();

  /** Makes the topic when it is not there. */
  public static void create() {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", TestStack.shared().bootstrapServers()))) {
      new TopicAdmin(admin, 1).ensure(List.of(Topics.invoiceEvents(12, 1, BODY_MAX)));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An event without a payment. */
  public static InvoiceEvent.Builder event(String store, String invoice, String type) {
    return InvoiceEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setSource("btcpay")
        .setChannel(Channel.WEBHOOK)
        .setSourceId("default")
        .setStoreId(store)
        .setInvoiceId(invoice)
        .setType(type)
        .setOccurredAt(Instant.parse("2026-03-01T10:00:00Z"))
        .setReceivedAt(Instant.parse("2026-03-01T10:00:01.234567Z"))
        .setBody(ByteBuffer.wrap(new byte[] {'{', '}'}));
  }

  public static PaymentFact payment(String value) {
    return PaymentFact.newBuilder()
        .setMethodId("BTC-CHAIN")
        .setId("tx-0")
        .setValue(value)
        .setCurrency("BTC")
        .setStatus("Settled")
        .setDestination("bc1qsecret")
        .build();
  }

  /** Returns when the broker has it. */
  public RecordMetadata append(InvoiceEvent.Builder event) {
    try {
      return producer.send(recordOf(event.build())).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns at once; {@link #flush} tells when one of these failed. */
  public void appendLater(InvoiceEvent.Builder event) {
    var _ =
        producer.send(recordOf(event.build()), (_, failure) -> failed.compareAndSet(null, failure));
  }

  private static ProducerRecord<String, byte[]> recordOf(InvoiceEvent event) {
    String key = new EventKey(event.getStoreId(), event.getInvoiceId()).text();
    return new ProducerRecord<>(
        Topics.INVOICE_EVENTS, key, WireFormats.INVOICE_EVENT.encode(event));
  }

  /** Bytes that are no event. */
  public void appendGarbage() {
    try {
      producer.send(new ProducerRecord<>(Topics.INVOICE_EVENTS, "x/y", new byte[] {1, 2, 3})).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public void flush() {
    producer.flush();
    if (failed.get() != null) {
      throw new IllegalStateException(failed.get());
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
