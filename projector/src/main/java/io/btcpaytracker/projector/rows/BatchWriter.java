package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.retry.Backoff;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop from the log to the rows. Whatever fails, the answer is the same: drop what is in hand,
 * pause, ask the database where it stands, read on from there. It keeps polling meanwhile, so the
 * group does not take its partitions away.
 */
final class BatchWriter {
  private static final Logger log = LoggerFactory.getLogger(BatchWriter.class);

  private final Consumer<byte[], byte[]> consumer;
  private final Placement placement;
  private final Poisons writing;
  private final RowMeters meters;
  private final RowsState state;
  private final Duration pollTimeout;
  private final Backoff retry;
  private int failures;

  BatchWriter(
      Consumer<byte[], byte[]> consumer,
      Placement placement,
      Poisons writing,
      RowMeters meters,
      RowsState state,
      RowSettings settings) {
    this.consumer = consumer;
    this.placement = placement;
    this.writing = writing;
    this.meters = meters;
    this.state = state;
    this.pollTimeout = settings.pollTimeout();
    this.retry = new Backoff(settings.retryMin(), settings.retryMax());
  }

  /**
   * Ends only by an exception: the consumer was woken up, the thread interrupted, or the broker
   * refuses this consumer.
   */
  void run() throws InterruptedException {
    consumer.subscribe(Decoding.TOPICS, placement);
    while (true) {
      ConsumerRecords<byte[], byte[]> records =
          consumer.poll(failures == 0 ? pollTimeout : retry.after(failures));
      try {
        step(records);
      } catch (WakeupException | InterruptException e) {
        throw e;
      } catch (SQLException | OvertakenException | LogShorterException | KafkaException e) {
        failed(e);
      }
    }
  }

  private void step(ConsumerRecords<byte[], byte[]> records)
      throws SQLException, InterruptedException {
    if (!records.isEmpty()) {
      write(records);
    }
    if (!placement.isComplete()) {
      placement.find();
    }
    meters.lag(placement.lag());
    if (failures > 0) {
      log.info("rows are written again");
    }
    failures = 0;
    state.writing();
  }

  private void write(ConsumerRecords<byte[], byte[]> records)
      throws SQLException, InterruptedException {
    List<Entry> entries = new ArrayList<>(records.count());
    records.forEach(record -> entries.add(Decoding.decode(record)));
    var timer = Timer.start();
    writing.write(entries, placement.positions());
    timer.stop(meters.batches());
    meters.written(entries.size());
    log.atDebug().addKeyValue("records", entries.size()).log("batch written");
  }

  private void failed(Exception e) {
    failures++;
    meters.failed();
    if (failures == 1) {
      log.atWarn().addKeyValue("reason", e.getMessage()).log("rows are not written, trying again");
      log.debug("rows are not written", e);
    }
    state.standing(String.valueOf(e.getMessage()));
    placement.lose();
  }
}
