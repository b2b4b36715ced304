package io.btcpaytracker.run.bench.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameReaderTest {
  private final FrameReader reader = new FrameReader();
  private final List<String> messages = new ArrayList<>();

  @Test
  void wholeFramesAreTakenAndTheRestStays() {
    ByteBuffer in = bytes(0x81, 2, 'a', 'b', 0x81, 1, 'c', 0x81, 9, 'd');

    read(in);

    assertThat(messages).containsExactly("1:ab", "1:c");
    assertThat(in.remaining()).isEqualTo(3);
  }

  @Test
  void aFrameThatHasNotComeWholeWaits() {
    read(bytes());
    read(bytes(0x81));
    read(bytes(0x81, 126, 0));
    read(bytes(0x81, 126, 0, 1));

    assertThat(messages).isEmpty();
  }

  @Test
  void longerLengthsAreRead() {
    read(bytes(0x81, 126, 0, 3, 'a', 'b', 'c', 0x81, 127, 0, 0, 0, 0, 0, 0, 0, 1, 'd'));

    assertThat(messages).containsExactly("1:abc", "1:d");
  }

  @Test
  void aMessageInPiecesIsOneMessageAlsoWithAControlFrameBetween() {
    read(bytes(0x01, 1, 'a', 0x89, 1, 'p', 0x00, 1, 'b', 0x80, 1, 'c', 0x81, 1, 'd'));

    assertThat(messages).containsExactly("9:p", "1:abc", "1:d");
  }

  private void read(ByteBuffer in) {
    reader.read(
        in,
        (opcode, text, from, to) ->
            messages.add(opcode + ":" + new String(text, from, to - from, US_ASCII)));
  }

  private static ByteBuffer bytes(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length);
    for (int value : values) {
      bytes.put((byte) value);
    }
    return bytes.flip();
  }
}
