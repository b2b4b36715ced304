package io.btcpaytracker.run.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void nothingInATextMovesTheCursorOrTurnsTheReading() {
    assertThat(Printable.line("a\u001b[2Jb\nc\u202ed\u0000"))
        .isEqualTo("a\\u001b[2Jb\\u000ac\\u202ed\\u0000");
  }

  @Test
  void lettersOfAnyLanguageStayAsTheyAre() {
    assertThat(Printable.text("Zürich 東京 ₿".getBytes(UTF_8))).isEqualTo("Zürich 東京 ₿");
  }

  @Test
  void aBlockKeepsItsLinesAndNothingElse() {
    assertThat(Printable.block("a\n\tb\r\u0007".getBytes(UTF_8))).isEqualTo("a\n\tb\\u000d\\u0007");
  }

  @Test
  void bytesThatAreNoTextAreHexadecimal() {
    byte[] bytes = new byte[18];
    bytes[0] = (byte) 0xff;

    assertThat(Printable.text(new byte[] {(byte) 0xff, 0})).isEqualTo("0xff00");
    assertThat(Printable.block(bytes).lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("00000000  ff 00");
  }

  @Test
  void aLineIsCutAtItsBound() {
    assertThat(Printable.line("12345", 5)).isEqualTo("12345");
    assertThat(Printable.line("123456", 5)).isEqualTo("1234…");
  }
}
