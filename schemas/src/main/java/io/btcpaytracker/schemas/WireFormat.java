package io.btcpaytracker.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro in the Confluent wire format: magic byte 0, schema id as 4 bytes big-endian, Avro binary.
 * Thread safe.
 *
 * @param <T> the generated record class; values of any released version are read into it
 */
public final class WireFormat<T extends SpecificRecord> {
  /** First byte of every value. */
  public static final byte MAGIC = 0;

  /** Bytes before the Avro binary. */
  public static final int HEADER_BYTES = 5;

  private static final int BUFFER_BYTES = 1024;

  private final Schema schema;
  private final int schemaId;
  private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();
  private final SpecificDatumWriter<T> writer;

  /**
   * @param schema the schema of the generated class, e.g. {@code InvoiceEvent.getClassSchema()}
   * @throws UnknownSchemaException when the class was generated from a schema that is not released
   */
  public WireFormat(Schema schema) {
    this.schema = schema;
    this.schemaId = ReleasedSchemas.idOf(schema);
    this.writer = new SpecificDatumWriter<>(schema);
  }

  /** Encodes with the newest schema. */
  public byte[] encode(T value) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER_BYTES);
      out.write(MAGIC);
      out.write(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
      writer.write(value, encoder);
      encoder.flush();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  /**
   * Decodes a value of any released version.
   *
   * @throws UnreadableRecordException when the bytes are not in the wire format or not this record
   * @throws UnknownSchemaException when the schema id was never released
   */
  public T decode(byte[] bytes) {
    if (bytes.length < HEADER_BYTES || bytes[0] != MAGIC) {
      throw new UnreadableRecordException(
          "not in the wire format: %d bytes%s (expected magic byte 0 and a 4-byte schema id)"
              .formatted(bytes.length, bytes.length == 0 ? "" : ", first byte " + bytes[0]),
          null);
    }
    int writtenWith = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    SpecificDatumReader<T> reader = readers.computeIfAbsent(writtenWith, this::readerFor);
    try {
      var decoder =
          DecoderFactory.get()
              .binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
      return reader.read(null, decoder);
    } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException e) {
      throw new UnreadableRecordException(
          "not a %s: %d bytes written with schema id %d do not decode"
              .formatted(schema.getName(), bytes.length, writtenWith),
          e);
    }
  }

  /** Whether the bytes say that they were written with the schema that {@link #encode} uses. */
  public boolean isOfNewest(byte[] bytes) {
    return bytes.length >= HEADER_BYTES
        && bytes[0] == MAGIC
        && ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt() == schemaId;
  }

  private SpecificDatumReader<T> readerFor(int writtenWith) {
    Schema writerSchema = ReleasedSchemas.byId(writtenWith);
    if (!writerSchema.getFullName().equals(schema.getFullName())) {
      throw new UnreadableRecordException(
          "schema id %d is a %s (expected a %s)"
              .formatted(writtenWith, writerSchema.getName(), schema.getName()),
          null);
    }
    return new SpecificDatumReader<>(writerSchema, schema);
  }
}
