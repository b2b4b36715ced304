package io.btcpaytracker.dashboard.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrainTest {
  private static final Pattern COLUMN = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

  @ParameterizedTest
  @EnumSource
  void theColumnsAreThoseOfTheDocsInTheirOrder(Grain grain) throws IOException {
    String docs = Files.readString(Path.of("../docs/exports.md"));
    String chapter = docs.split("(?m)^### " + grain.word() + "$", 2)[1].split("(?m)^### ", 2)[0];

    List<String> documented =
        COLUMN.matcher(chapter).results().map(column -> column.group(1)).toList();

    assertThat(grain.columns().stream().map(Column::name)).containsExactlyElementsOf(documented);
  }
}
