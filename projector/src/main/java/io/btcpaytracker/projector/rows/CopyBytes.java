package io.btcpaytracker.projector.rows;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** The bytes of a COPY in binary format, sent on in pieces. */
final class CopyBytes {
  private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);
  private static final int FLAGS = 0;
  private static final int EXTENSION_BYTES = 0;
  private static final int NULL = -1;
  private static final short END = -1;
  private static final byte JSONB_VERSION = 1;
  private static final int PIECE_BYTES = 64 * 1024;
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final int NANOS_PER_MICRO = 1_000;

  /** PostgreSQL counts from here. */
  private static final long YEAR_2000_SECONDS =
      Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

  private final CopyIn copy;
  private ByteBuffer bytes = ByteBuffer.allocate(2 * PIECE_BYTES);

  CopyBytes(CopyIn copy) {
    this.copy = copy;
  }

  void begin() {
    bytes.put(SIGNATURE).putInt(FLAGS).putInt(EXTENSION_BYTES);
  }

  void beginRow(int fields) {
    room(Short.BYTES).putShort((short) fields);
  }

  void endRow() throws SQLException {
    if (bytes.position() >= PIECE_BYTES) {
      send();
    }
  }

  void end() throws SQLException {
    room(Short.BYTES).putShort(END);
    send();
  }

  void text(@Nullable String value) {
    if (value == null) {
      isNull();
    } else {
      bytes(value.getBytes(UTF_8));
    }
  }

  void json(@Nullable String value) {
    if (value == null) {
      isNull();
    } else {
      byte[] text = value.getBytes(UTF_8);
      sized(1 + text.length).put(JSONB_VERSION).put(text);
    }
  }

  void bytes(byte[] value) {
    sized(value.length).put(value);
  }

  void uuid(UUID value) {
    sized(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
  }

  void time(@Nullable Instant value) {
    if (value == null) {
      isNull();
    } else {
      bigint(
          Math.addExact(
              Math.multiplyExact(value.getEpochSecond() - YEAR_2000_SECONDS, MICROS_PER_SECOND),
              value.getNano() / NANOS_PER_MICRO));
    }
  }

  void integer(@Nullable Integer value) {
    if (value == null) {
      isNull();
    } else {
      sized(Integer.BYTES).putInt(value);
    }
  }

  void bigint(long value) {
    sized(Long.BYTES).putLong(value);
  }

  void bool(boolean value) {
    sized(1).put((byte) (value ? 1 : 0));
  }

  private void isNull() {
    room(Integer.BYTES).putInt(NULL);
  }

  private ByteBuffer sized(int length) {
    return room(Integer.BYTES + length).putInt(length);
  }

  private ByteBuffer room(int needed) {
    if (bytes.remaining() < needed) {
      bytes = ByteBuffer.allocate(2 * (bytes.position() + needed)).put(bytes.flip());
    }
    return bytes;
  }

  private void send() throws SQLException {
    copy.writeToCopy(bytes.array(), 0, bytes.position());
    bytes.clear();
  }
}
