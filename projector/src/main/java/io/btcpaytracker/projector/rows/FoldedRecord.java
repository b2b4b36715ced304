package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.avro.InvoiceState;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of the log with what a fold made of it.
 *
 * @param isTold whether the record itself makes rows, beside what the fold made of it
 */
public record FoldedRecord(ConsumerRecord<byte[], byte[]> record, boolean isTold, Result result) {

  /** What the fold made of a record. */
  public sealed interface Result {
    /** It is none of the fold's records. */
    record Nothing() implements Result {}

    /** The invoice's state after it. */
    record Became(InvoiceState state) implements Result {}

    /** It can't be folded. */
    record Refused(String cause) implements Result {}
  }
}
