package io.btcpaytracker.projector.rebuild;

import io.btcpaytracker.projector.broker.BrokerClients;
import io.btcpaytracker.schemas.WireFormats;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends many states, and says at the end whether all are kept. */
final class StateProducer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StateProducer.class);
  private static final int BATCH_BYTES = 512 * 1024;
  private static final int LINGER_MILLIS = 20;

  private final Producer<byte[], byte[]> producer;
  private volatile @Nullable Exception failure;

  StateProducer(BrokerClients clients) {
    Map<String, Object> options = new HashMap<>(clients.producerOptions());
    options.put(ProducerConfig.CLIENT_ID_CONFIG, "projector-rebuild");
    // With one broker every batch is forced to disk, so few and large ones.
    options.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    options.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    producer = new KafkaProducer<>(options, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** An invoice's states are where its events are. */
  static int partitionOf(byte[] state) {
    return WireFormats.INVOICE_STATE.decode(state).getLogPartition();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of it.
  void send(ProducerRecord<byte[], byte[]> record) {
    producer.send(record, (_, e) -> sent(record, e));
  }

  private void sent(ProducerRecord<byte[], byte[]> record, @Nullable Exception e) {
    if (e instanceof RecordTooLargeException) {
      // As in the stream: it must not stop everything else.
      log.atWarn().addKeyValue("topic", record.topic()).setCause(e).log("a state is too long");
    } else if (e != null) {
      failure = e;
    }
  }

  /**
   * @throws KafkaException when not all are kept
   */
  void finish() {
    producer.flush();
    Exception first = failure;
    if (first != null) {
      throw new KafkaException("states were not kept: " + first.getMessage(), first);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
