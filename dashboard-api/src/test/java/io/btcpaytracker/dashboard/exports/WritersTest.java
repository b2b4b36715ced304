package io.btcpaytracker.dashboard.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritersTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("orderId"), Column.decimal("amount"), Column.count("n"), Column.flag("late"));

  @Test
  void csvHasAHeaderAndALineForEachRow() throws IOException {
    assertThat(
            written(Format.CSV, row("order 7", "12.50", "3", "true"), row(null, null, null, null)))
        .isEqualTo("orderId,amount,n,late\r\norder 7,12.50,3,true\r\n,,,\r\n");
  }

  @Test
  void jsonLinesNameEveryValueAndKeepMoneyOutOfFloats() throws IOException {
    assertThat(
            written(
                Format.JSONL, row("order 7", "12.50", "3", "true"), row(null, null, null, null)))
        .isEqualTo(
            """
            {"orderId":"order 7","amount":"12.50","n":3,"late":true}
            {"orderId":null,"amount":null,"n":null,"late":null}
            """);
  }

  @Test
  void csvQuotesWhatWouldEndACellOrALine() throws IOException {
    assertThat(written(Format.CSV, row("a,\"b\"\r\nc", null, null, null)))
        .endsWith("\r\n\"a,\"\"b\"\"\r\nc\",,,\r\n");
  }

  @Test
  void jsonLinesKeepAllOfATextInOneLine() throws IOException {
    assertThat(written(Format.JSONL, row("a\n\u0000\"é\uD83D\uDE00", null, null, null)))
        .startsWith("{\"orderId\":\"a\\n\\u0000\\\"é\uD83D\uDE00\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "=\"a\",b"})
  void aTextThatLooksLikeAFormulaIsNoneInCsv(String text) throws IOException {
    String cell = written(Format.CSV, row(text, null, null, null)).split("\r\n", 2)[1];

    assertThat(cell).matches("(?s)\"?'" + ".*");
    assertThat(written(Format.JSONL, row(text, null, null, null))).doesNotContain("'");
  }

  @Test
  void aNegativeAmountStaysANumber() throws IOException {
    assertThat(written(Format.CSV, row(null, "-0.1", null, null))).endsWith("\r\n,-0.1,,\r\n");
  }

  private static List<String> row(String... values) {
    return Arrays.asList(values);
  }

  @SafeVarargs
  private static String written(Format format, List<String>... rows) throws IOException {
    var out = new ByteArrayOutputStream();
    LineWriter writer = format.writer(out);
    writer.header(COLUMNS);
    for (List<String> row : rows) {
      writer.beginLine();
      for (int i = 0; i < COLUMNS.size(); i++) {
        writer.value(COLUMNS.get(i), row.get(i));
      }
      writer.endLine();
    }
    writer.flush();
    return out.toString(UTF_8);
  }
}
