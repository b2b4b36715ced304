package io.btcpaytracker.dashboard.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void itsTextIsReadBackToTheMicrosecond() {
    Cursor cursor =
        new Cursor(Instant.parse("2026-03-01T10:00:00.123456Z"), List.of("störe/1", ""));

    assertThat(Cursor.parse(cursor.text(), 2)).contains(cursor);
  }

  @Test
  void noneIsTheFirstPage() {
    assertThat(Cursor.parse(null, 2)).isEmpty();
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String text = new Cursor(Instant.EPOCH, List.of("one")).text();

    assertThatThrownBy(() -> Cursor.parse(text, 2))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("expected the 'next' of an earlier page of this list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "!",
        "1",
        "1\n5",
        "1\nx\na\nb",
        "2\n5\na\nb",
        "1\n5\na\nb\nc",
        "1\n5\na\u0000\nb",
        "1\n9223372036854775807\na\nb"
      })
  void whatIsNoCursorIsRefused(String plain) {
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    assertThatThrownBy(() -> Cursor.parse(text, 2)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Cursor.parse("%" + text, 2)).isInstanceOf(ProblemException.class);
  }
}
