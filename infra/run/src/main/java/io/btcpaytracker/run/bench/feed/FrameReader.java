package io.btcpaytracker.run.bench.feed;

import java.nio.ByteBuffer;

/**
 * Takes a server's WebSocket messages out of a stream of bytes (RFC 6455 §5), without copying those
 * that came whole.
 */
final class FrameReader {
  private static final int OPCODE = 0x0f;
  private static final int FIN = 0x80;
  private static final int LENGTH = 0x7f;
  private static final int CONTINUATION = 0;
  private static final int SHORT_LENGTH = 126;
  private static final int LONG_LENGTH = 127;

  private ByteBuffer parts = ByteBuffer.allocate(0);
  private int opcode;

  /** Takes messages; the bytes are valid during the call only. */
  interface Receiver {
    void message(int opcode, byte[] bytes, int from, int to);
  }

  /** Takes all whole frames out of the buffer, which has an array, and leaves the rest in it. */
  void read(ByteBuffer in, Receiver receiver) {
    while (in.remaining() >= 2) {
      int head = in.get(in.position()) & 0xff;
      int header = headerLength(in);
      if (in.remaining() < header) {
        return;
      }
      int length = payloadLength(in);
      if (in.remaining() - header < length) {
        return;
      }
      int from = in.arrayOffset() + in.position() + header;
      take(head, in.array(), from, from + length, receiver);
      in.position(in.position() + header + length);
    }
  }

  private void take(int head, byte[] bytes, int from, int to, Receiver receiver) {
    boolean last = (head & FIN) != 0;
    int kind = head & OPCODE;
    if (last && kind != CONTINUATION) {
      receiver.message(kind, bytes, from, to);
      return;
    }
    if (kind != CONTINUATION) {
      opcode = kind;
    }
    ByteBuffer joined = ByteBuffer.allocate(parts.capacity() + to - from);
    joined.put(parts.array()).put(bytes, from, to - from);
    parts = joined;
    if (last) {
      parts = ByteBuffer.allocate(0);
      receiver.message(opcode, joined.array(), 0, joined.capacity());
    }
  }

  private static int headerLength(ByteBuffer in) {
    return switch (in.get(in.position() + 1) & LENGTH) {
      case SHORT_LENGTH -> 2 + Short.BYTES;
      case LONG_LENGTH -> 2 + Long.BYTES;
      default -> 2;
    };
  }

  private static int payloadLength(ByteBuffer in) {
    int length = in.get(in.position() + 1) & LENGTH;
    return switch (length) {
      case SHORT_LENGTH -> Short.toUnsignedInt(in.getShort(in.position() + 2));
      case LONG_LENGTH -> Math.toIntExact(in.getLong(in.position() + 2));
      default -> length;
    };
  }
}
