package io.btcpaytracker.run.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          A=plain                | plain
          A = spaced             | spaced
          export A=exported      | exported
          A="double # quoted"    | double # quoted
          A=' kept blanks '      | ~ kept blanks ~
          A=value # a comment    | value
          A=a#b                  | a#b
          A=x=y                  | x=y
          A=                     | ~~
          A="q" # a comment      | q
          A=$HOME                | $HOME
          """)
  void valuesAreReadAsComposeReadsThem(String line, String value) throws IOException {
    Path file = Files.writeString(folder.resolve(".env"), line);

    assertThat(EnvironmentFile.read(file)).containsEntry("A", value);
  }

  @Test
  void commentsAndEmptyLinesAreNothing() throws IOException {
    Path file = Files.writeString(folder.resolve(".env"), "# A=1\n\n   # B=2\n");

    assertThat(EnvironmentFile.read(file)).isEmpty();
  }

  @Test
  void aMissingFileIsNothing() {
    assertThat(EnvironmentFile.read(folder.resolve("none"))).isEmpty();
  }

  @Test
  void everyLineThatIsNoSettingIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve(".env"), "A=1\njust words\n1B=2\n");

    assertThatThrownBy(() -> EnvironmentFile.read(file))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("line 3")
        .hasMessageNotContaining("line 1");
  }
}
