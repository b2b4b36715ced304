package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.deadletter.LetterBox;
import io.btcpaytracker.schemas.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts what the rows give up. */
record CountedLetters(LetterBox box, RowMeters meters) implements LetterBox {
  @Override
  public void keep(ConsumerRecord<byte[], byte[]> record, DeadLetter letter)
      throws InterruptedException {
    box.keep(record, letter);
    meters.deadLettered();
  }
}
