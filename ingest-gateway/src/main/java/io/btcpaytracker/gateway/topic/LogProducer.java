package io.btcpaytracker.gateway.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The process's one producer, made when it is first needed: its batches are shared by all. */
public final class LogProducer implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Supplier<Producer<byte[], byte[]>> maker;
  private volatile @Nullable Producer<byte[], byte[]> producer;

  LogProducer(Supplier<Producer<byte[], byte[]>> maker) {
    this.maker = maker;
  }

  /** Never throws; the callback comes exactly once. May block for the producer's max.block.ms. */
  public void send(ProducerRecord<byte[], byte[]> record, Callback callback) {
    try {
      var _ = producer().send(record, callback);
    } catch (RuntimeException e) {
      // Closed, interrupted, or not to be made: all that the producer does not tell the callback.
      callback.onCompletion(null, e);
    }
  }

  /** Connects and learns the topics' leaders, so that the first event does not wait for it. */
  void warmUp(Collection<String> topics) {
    topics.forEach(producer()::partitionsFor);
  }

  @Override
  public void close() {
    Producer<byte[], byte[]> made = producer;
    if (made != null) {
      made.close(CLOSE_TIMEOUT);
    }
  }

  private Producer<byte[], byte[]> producer() {
    Producer<byte[], byte[]> made = producer;
    return made != null ? made : make();
  }

  private synchronized Producer<byte[], byte[]> make() {
    Producer<byte[], byte[]> made = producer;
    if (made == null) {
      made = maker.get();
      producer = made;
    }
    return made;
  }
}
