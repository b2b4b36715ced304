package io.btcpaytracker.run.bench.projection;

import io.btcpaytracker.schemas.Topics;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads invoice-events from its beginning to its end by plain consumers, in batches. */
final class TopicReading {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int BATCH_MIN = 2_000;
  private static final int BATCH_MAX = 5_000;

  private final String bootstrapServers;
  private final LongSupplier nanos;

  /** Takes what was read; each thread has its own. */
  interface Sink extends AutoCloseable {
    /** Does nothing with it. */
    Sink NONE =
        new Sink() {
          @Override
          public void take(List<ConsumerRecord<byte[], byte[]>> batch) {
            // What is measured is the way up to here.
          }

          @Override
          public void close() {
            // Nothing was opened.
          }
        };

    void take(List<ConsumerRecord<byte[], byte[]>> batch) throws SQLException, IOException;

    @Override
    void close() throws SQLException;
  }

  TopicReading(String bootstrapServers, LongSupplier nanos) {
    this.bootstrapServers = bootstrapServers;
    this.nanos = nanos;
  }

  /**
   * @param threads share the partitions
   * @throws IllegalStateException when one of them fails
   */
  Rate run(int threads, Callable<Sink> sinks) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      long start = nanos.getAsLong();
      List<Future<Long>> readers = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int share = thread;
        readers.add(pool.submit(() -> read(share, threads, sinks)));
      }
      long events = 0;
      for (Future<Long> reader : readers) {
        events += reader.get();
      }
      return Rate.ofNanos(events, nanos.getAsLong() - start);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "reading the topic failed (expected to come to its end): " + e.getCause(), e);
    }
  }

  private long read(int share, int threads, Callable<Sink> sinks) throws Exception {
    var bytes = new ByteArrayDeserializer();
    try (Sink sink = sinks.call();
        var consumer = new KafkaConsumer<>(options(), bytes, bytes)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.INVOICE_EVENTS).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .filter(p -> p.partition() % threads == share)
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return read(consumer, sink);
    }
  }

  private static long read(KafkaConsumer<byte[], byte[]> consumer, Sink sink)
      throws SQLException, IOException {
    long events = 0;
    long end = consumer.endOffsets(consumer.assignment()).values().stream().mapToLong(e -> e).sum();
    List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
    while (events < end) {
      consumer.poll(POLL).forEach(batch::add);
      if (batch.size() >= BATCH_MIN || events + batch.size() >= end) {
        sink.take(batch);
        events += batch.size();
        batch.clear();
      }
    }
    return events;
  }

  private Map<String, Object> options() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        BATCH_MAX - BATCH_MIN);
  }
}
