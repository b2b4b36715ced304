package io.btcpaytracker.projector.rows;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Takes a batch into the tables, wholly or not at all. */
interface Writing {
  /**
   * @param entries in the order of each partition
   * @param positions where the writer stands; moved when this returns, untouched when it throws
   */
  void write(List<Entry> entries, Map<TopicPartition, Long> positions) throws SQLException;
}
