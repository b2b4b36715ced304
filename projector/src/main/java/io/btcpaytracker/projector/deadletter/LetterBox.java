package io.btcpaytracker.projector.deadletter;

import io.btcpaytracker.schemas.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/** Where what cannot be taken in is put, so that the flow goes on. */
@FunctionalInterface
public interface LetterBox {
  /**
   * Keeps the record as it is, with its cause and place.
   *
   * @throws KafkaException when it is not kept; trying again is safe, and may keep it twice
   */
  void keep(ConsumerRecord<byte[], byte[]> record, DeadLetter letter) throws InterruptedException;
}
