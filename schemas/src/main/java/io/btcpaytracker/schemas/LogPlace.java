package io.btcpaytracker.schemas;

import static io.btcpaytracker.schemas.DeadLetterHeaders.add;
import static io.btcpaytracker.schemas.DeadLetterHeaders.text;

import org.apache.kafka.common.header.Headers;

/** Where a record stands. */
public record LogPlace(String topic, int partition, long offset) {
  @Override
  public String toString() {
    return "%s %d:%d".formatted(topic, partition, offset);
  }

  void addTo(Headers headers, String topicName, String partitionName, String offsetName) {
    add(headers, topicName, topic);
    add(headers, partitionName, partition);
    add(headers, offsetName, offset);
  }

  /**
   * @throws NumberFormatException when the headers hold no place
   */
  static LogPlace in(Headers headers, String topicName, String partitionName, String offsetName) {
    return new LogPlace(
        text(headers, topicName),
        Integer.parseInt(text(headers, partitionName)),
        Long.parseLong(text(headers, offsetName)));
  }
}
