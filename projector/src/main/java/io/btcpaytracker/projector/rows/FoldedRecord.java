package io.btcpaytracker.projector.rows;

import io.btcpaytracker.fold.record.ReadEvent;
import io.btcpaytracker.schemas.avro.InvoiceState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log with what a fold made of it.
 *
 * @param isTold whether the record itself makes rows, beside what the fold made of it
 * @param read as the fold has read it; null for what it has not, or could not
 */
public record FoldedRecord(
    ConsumerRecord<byte[], byte[]> record,
    boolean isTold,
    @Nullable ReadEvent read,
    Result result) {

  /** What the fold made of a record. */
  public sealed interface Result {
    /** It is none of the fold's records. */
    record Nothing() implements Result {}

    /**
     * The invoice's state after it.
     *
     * @param before null when it is the first of its invoice
     */
    record Became(@Nullable InvoiceState before, InvoiceState state) implements Result {}

    /** It can't be folded. */
    record Refused(String cause) implements Result {}
  }
}
