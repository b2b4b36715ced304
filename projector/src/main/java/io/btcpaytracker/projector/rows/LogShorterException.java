package io.btcpaytracker.projector.rows;

import org.apache.kafka.common.TopicPartition;

/** The rows are of another log, or this log has lost its end. People have to decide. */
final class LogShorterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LogShorterException(TopicPartition partition, long position, long end) {
    super(
        "the rows reach to offset %d of %s, but the log ends at %d (expected rows of this log); bring the log's data back, or drop the schema projection, and the rows are made again from this log"
            .formatted(position, partition, end));
  }
}
