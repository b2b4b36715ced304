package io.btcpaytracker.projector.rebuild;

import io.btcpaytracker.schemas.UnknownSchemaException;
import io.btcpaytracker.schemas.UnreadableRecordException;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceState;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of {@code invoice-states} or of a changelog. */
final class PublishedState {
  private PublishedState() {}

  /** Empty for what no fold has written, as the writer steps over it too. */
  static Optional<InvoiceState> of(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null || record.value() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(WireFormats.INVOICE_STATE.decode(record.value()));
    } catch (UnreadableRecordException | UnknownSchemaException _) {
      return Optional.empty();
    }
  }
}
