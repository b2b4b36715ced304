package io.btcpaytracker.projector.rebuild;

import static io.btcpaytracker.schemas.WireFormat.HEADER_BYTES;

import io.btcpaytracker.schemas.UnknownSchemaException;
import io.btcpaytracker.schemas.UnreadableRecordException;
import io.btcpaytracker.schemas.WireFormats;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * How far a state reaches, and what it says, whichever generation says it.
 *
 * @param logOffset of the newest event folded in
 * @param content a digest of everything but the generation
 * @param place offset of the record
 */
record StateVersion(long logOffset, long content, long place) {

  /**
   * Of a record of {@code invoice-states} or of a changelog. There are as many of them as events,
   * and each holds what all events of its invoice did: so only the first fields are read, of which
   * the generation is the last.
   *
   * @return empty for what no fold has written, as the writer steps over it too
   */
  static Optional<StateVersion> of(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null || record.value() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(inNewestSchema(record.value()), record.offset()));
    } catch (UnreadableRecordException | UnknownSchemaException | IOException _) {
      return Optional.empty();
    }
  }

  private static byte[] inNewestSchema(byte[] state) {
    return WireFormats.INVOICE_STATE.isOfNewest(state)
        ? state
        : WireFormats.INVOICE_STATE.encode(WireFormats.INVOICE_STATE.decode(state));
  }

  private static StateVersion of(byte[] state, long place) throws IOException {
    BinaryDecoder fields =
        DecoderFactory.get().binaryDecoder(state, HEADER_BYTES, state.length - HEADER_BYTES, null);
    fields.skipString(); // source
    fields.skipString(); // storeId
    fields.skipString(); // invoiceId
    fields.readInt(); // logPartition
    long logOffset = fields.readLong();
    int from = state.length - fields.inputStream().available();
    fields.readInt(); // generation
    int to = state.length - fields.inputStream().available();
    MessageDigest digest = digest();
    digest.update(state, 0, from);
    digest.update(state, to, state.length - to);
    return new StateVersion(logOffset, ByteBuffer.wrap(digest.digest()).getLong(), place);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether a generation that has come to this version has to say so. */
  boolean replaces(@Nullable StateVersion published) {
    return published == null
        || published.logOffset < logOffset
        || (published.logOffset == logOffset && published.content != content);
  }
}
