package io.btcpaytracker.run.deadletter;

import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.UnknownSchemaException;
import io.btcpaytracker.schemas.UnreadableRecordException;
import io.btcpaytracker.schemas.WireFormat;
import io.btcpaytracker.schemas.WireFormats;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What a letter keeps, as far as it can be read.
 *
 * @param headers the record's own and those of the letter, safe to print
 * @param envelope fields of the record in order, without those that say nothing; empty when it
 *     cannot be decoded
 * @param body what the sender sent, or the whole value where no body can be made out
 */
record LetterContent(Map<String, String> headers, Map<String, String> envelope, ByteBuffer body) {
  private static final int FIELD_CHARS_MAX = 500;
  private static final String BODY = "body";

  static LetterContent of(ConsumerRecord<byte[], byte[]> kept, String topic) {
    byte[] value = kept.value() == null ? new byte[0] : kept.value();
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : kept.headers()) {
      headers.put(
          Printable.line(header.key()),
          header.value() == null ? "" : Printable.text(header.value()));
    }
    return formatOf(topic)
        .flatMap(format -> decoded(format, value))
        .map(record -> of(headers, record, value))
        .orElseGet(() -> new LetterContent(headers, Map.of(), ByteBuffer.wrap(value)));
  }

  private static Optional<WireFormat<? extends SpecificRecord>> formatOf(String topic) {
    return switch (topic) {
      case Topics.INVOICE_EVENTS, Topics.STORE_EVENTS -> Optional.of(WireFormats.INVOICE_EVENT);
      case Topics.INVOICE_STATES -> Optional.of(WireFormats.INVOICE_STATE);
      case Topics.REJECTED_DELIVERIES -> Optional.of(WireFormats.REJECTED_DELIVERY);
      default -> Optional.empty();
    };
  }

  private static Optional<SpecificRecord> decoded(
      WireFormat<? extends SpecificRecord> format, byte[] value) {
    try {
      return Optional.of(format.decode(value));
    } catch (UnreadableRecordException | UnknownSchemaException _) {
      return Optional.empty();
    }
  }

  private static LetterContent of(
      Map<String, String> headers, SpecificRecord decoded, byte[] value) {
    Map<String, String> fields = new LinkedHashMap<>();
    ByteBuffer body = ByteBuffer.wrap(value);
    for (var field : decoded.getSchema().getFields()) {
      Object content = decoded.get(field.pos());
      if (content instanceof ByteBuffer bytes && field.name().equals(BODY)) {
        body = bytes;
      } else if (content != null) {
        fields.put(field.name(), Printable.line(content.toString(), FIELD_CHARS_MAX));
      }
    }
    return new LetterContent(headers, fields, body);
  }

  /** The beginning of the body, as text where it is text. */
  String shownBody(int bytesMax) {
    byte[] bytes = bytes();
    byte[] shown = Arrays.copyOf(bytes, Math.min(bytes.length, bytesMax));
    return Printable.block(shown);
  }

  int bodyBytes() {
    return body.remaining();
  }

  private byte[] bytes() {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return bytes;
  }
}
