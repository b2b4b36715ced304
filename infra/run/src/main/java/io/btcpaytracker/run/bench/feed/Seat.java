package io.btcpaytracker.run.bench.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection of the crowd: from the handshake to the last frame. Used by the crowd's thread.
 */
final class Seat {
  private static final byte[] SWITCHED = "HTTP/1.1 101".getBytes(US_ASCII);
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(US_ASCII);
  private static final byte[] CURSOR = "\"cursor\":\"".getBytes(US_ASCII);
  private static final byte[] EVENTS = "{\"kind\":\"events\"".getBytes(US_ASCII);
  private static final byte[] HELLO = "{\"kind\":\"hello\"".getBytes(US_ASCII);
  private static final int TEXT = 1;
  private static final int CLOSE = 8;

  private final SocketChannel channel;
  private final Spectator spectator;
  private final FrameReader frames = new FrameReader();
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private boolean switched;
  private boolean greeted;
  private int framesSeen;
  private @Nullable String ended;

  Seat(SocketChannel channel, Spectator spectator) {
    this.channel = channel;
    this.spectator = spectator;
  }

  void shakeHands(String host) throws IOException {
    String request =
        """
        GET /ws/events HTTP/1.1\r
        Host: %s\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
        \r
        """
            .formatted(host);
    write(request.getBytes(US_ASCII));
  }

  /**
   * Takes what has arrived.
   *
   * @param in empty; its contents are of no meaning afterwards
   */
  void read(ByteBuffer in, long nanos) throws IOException {
    in.clear().put(rest.rewind());
    boolean more = channel.read(in) >= 0;
    in.flip();
    if (switched || switchProtocol(in)) {
      frames.read(in, (opcode, bytes, from, to) -> message(opcode, bytes, from, to, nanos));
    }
    keep(in);
    if (!more && ended == null) {
      end("the connection ended without a close frame");
    }
  }

  private void keep(ByteBuffer in) {
    if (in.hasRemaining() || rest.capacity() > 0) {
      rest = ByteBuffer.allocate(in.remaining()).put(in);
    }
  }

  private boolean switchProtocol(ByteBuffer in) {
    byte[] head = new byte[in.remaining()];
    in.get(in.position(), head);
    int end = Bytes.indexOf(HEAD_END, head, 0, head.length);
    if (end < 0) {
      return false;
    }
    if (!Bytes.startsWith(SWITCHED, head, 0, head.length)) {
      end(new String(head, 0, Bytes.indexOf((byte) '\r', head, 0, head.length), US_ASCII));
      return false;
    }
    in.position(in.position() + end + HEAD_END.length);
    switched = true;
    return true;
  }

  private void message(int opcode, byte[] bytes, int from, int to, long nanos) {
    if (opcode == CLOSE) {
      end(
          "closed by the server: "
              + new String(bytes, from + 2, Math.max(0, to - from - 2), UTF_8));
    } else if (opcode == TEXT && Bytes.startsWith(EVENTS, bytes, from, to)) {
      spectator.see(bytes, from, to, nanos);
    } else if (opcode == TEXT && Bytes.startsWith(HELLO, bytes, from, to)) {
      subscribe(bytes, from, to);
    }
    framesSeen++;
  }

  /** From the greeting's place on, so that nothing that follows is missed. */
  private void subscribe(byte[] bytes, int from, int to) {
    int cursor = Bytes.indexOf(CURSOR, bytes, from, to) + CURSOR.length;
    int end = Bytes.indexOf((byte) '"', bytes, cursor, to);
    String text = new String(bytes, cursor, end - cursor, US_ASCII);
    try {
      write(masked("{\"kind\":\"subscribe\",\"cursor\":\"%s\"}".formatted(text)));
      greeted = true;
    } catch (IOException e) {
      end(String.valueOf(e.getMessage()));
    }
  }

  /** Masked with zeros, which leaves the text as it is. */
  private static byte[] masked(String text) {
    byte[] payload = text.getBytes(US_ASCII);
    ByteBuffer frame = ByteBuffer.allocate(8 + payload.length);
    frame.put((byte) 0x81).put((byte) (0x80 | 126)).putShort((short) payload.length);
    return frame.putInt(0).put(payload).array();
  }

  /** Little enough to fit into an empty socket's buffer. */
  private void write(byte[] bytes) throws IOException {
    if (channel.write(ByteBuffer.wrap(bytes)) < bytes.length) {
      throw new IOException("the socket took less than a request");
    }
  }

  void end(String why) {
    ended = why;
  }

  /** Why it ended; empty while it has not. */
  Optional<String> ended() {
    return Optional.ofNullable(ended);
  }

  /** Neither greeted nor refused yet. */
  boolean isComing() {
    return !greeted && ended == null;
  }

  boolean isOpen() {
    return greeted && ended == null;
  }

  int framesSeen() {
    return framesSeen;
  }

  Spectator spectator() {
    return spectator;
  }
}
