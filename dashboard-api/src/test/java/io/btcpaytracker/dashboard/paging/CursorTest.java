package io.btcpaytracker.dashboard.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.dashboard.paging.Column.Kind;
import io.btcpaytracker.dashboard.rest.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final Keyset NEWEST =
      new Keyset("newest", Column.time("at"), true, List.of(Column.text("id")), false);
  private static final Keyset LARGEST =
      new Keyset(
          "largest", new Column("amount", Kind.AMOUNT), true, List.of(Column.text("id")), false);

  @Test
  void itsTextIsReadBackWithThePlaceAndTheWay() {
    for (boolean backward : List.of(true, false)) {
      Cursor cursor = new Cursor("newest", backward, List.of("1772359200123456", "störe/1"));

      assertThat(Cursor.parse(cursor.text(), NEWEST)).contains(cursor);
    }
  }

  @Test
  void noneIsTheFirstPage() {
    assertThat(Cursor.parse(null, NEWEST)).isEmpty();
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    String text = new Cursor("largest", false, List.of("12.50", "a")).text();

    assertThat(Cursor.parse(text, LARGEST)).isPresent();
    assertThatThrownBy(() -> Cursor.parse(text, NEWEST))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("'next' or 'previous' of an earlier page of this list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "!",
        "2+",
        "2+\nnewest",
        "2+\nnewest\n5",
        "2+\nnewest\nx\na",
        "1\nnewest\n5\na",
        "3+\nnewest\n5\na",
        "2+\nnewest\n5\na\nb",
        "2+\nnewest\n5\na\u0000",
        "2+\nnewest\n9223372036854775807\na",
        "2+\nlargest\n1e9\na",
        "2+\nlargest\n--1\na"
      })
  void whatIsNoCursorIsRefused(String plain) {
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    for (Keyset order : List.of(NEWEST, LARGEST)) {
      assertThatThrownBy(() -> Cursor.parse(text, order)).isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> Cursor.parse("%" + text, order))
          .isInstanceOf(ProblemException.class);
    }
  }
}
