package io.btcpaytracker.projector.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.schemas.EventHeaders;
import io.btcpaytracker.schemas.EventKey;
import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends commands to the log. They are rare: each request has a producer of its own. */
final class CommandLog {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final BrokerClients clients;

  CommandLog(BrokerClients clients) {
    this.clients = clients;
  }

  /**
   * Returns when all are durable on the log.
   *
   * @throws KafkaException when not all are; doing it again is safe
   */
  void append(List<InvoiceEvent> commands) throws InterruptedException {
    try (var producer =
        new KafkaProducer<>(options(), new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent =
          commands.stream().map(command -> producer.send(record(command))).toList();
      for (Future<RecordMetadata> acknowledged : sent) {
        acknowledged.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("not every command is on the log", e.getCause());
    }
  }

  private Map<String, Object> options() {
    Map<String, Object> options = new HashMap<>(clients.producerOptions());
    options.put(ProducerConfig.CLIENT_ID_CONFIG, "projector-commands");
    options.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(TIMEOUT.toMillis()));
    options.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(TIMEOUT.toMillis()) / 2);
    options.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT.toMillis());
    options.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return options;
  }

  private static ProducerRecord<byte[], byte[]> record(InvoiceEvent command) {
    String key = new EventKey(command.getStoreId(), command.getInvoiceId()).text();
    var record =
        new ProducerRecord<>(
            Topics.INVOICE_EVENTS, key.getBytes(UTF_8), WireFormats.INVOICE_EVENT.encode(command));
    headers(command).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  private static Map<String, String> headers(InvoiceEvent command) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(EventHeaders.SPEC_VERSION, "1.0");
    headers.put(EventHeaders.ID, command.getEventId());
    headers.put(
        EventHeaders.SOURCE,
        "/sources/%s/%s/stores/%s"
            .formatted(
                segment(command.getSource()),
                segment(command.getSourceId()),
                segment(command.getStoreId())));
    headers.put(EventHeaders.TYPE, command.getSource() + "." + command.getType());
    headers.put(EventHeaders.TIME, command.getReceivedAt().toString());
    headers.put(EventHeaders.SUBJECT, command.getInvoiceId());
    headers.put(EventHeaders.CONTENT_TYPE, EventHeaders.AVRO);
    return headers;
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
