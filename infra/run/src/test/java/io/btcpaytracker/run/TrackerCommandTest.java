package io.btcpaytracker.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "bench",
        "bench speed",
        "secret",
        "simulate --rate many",
        "dead-letters",
        "dead-letters redrive",
        "dead-letters redrive 1 --all",
        "dead-letters show x",
        "dead-letters list --limit 0",
        "dead-letters list --open --all",
        "erase",
        "erase --yes --invoice noslash",
        "erase --yes --invoice store/",
        "erase --invoice store/id --buyer ann@example.com",
        "rebuild --rollback --drop-old",
        "verify --sample few"
      })
  void badUsageIsExitCodeTwoAndSaysWhy(String words) {
    assertThat(execute(words)).isEqualTo(2);
    assertThat(err.toString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "up --help", "bench latency -h"})
  void helpIsThereEverywhere(String words) {
    assertThat(execute(words)).isZero();
    assertThat(out.toString()).contains("Usage: ./tracker");
  }

  @Test
  void aFreshSecretIsLongAndNeverTheSame() {
    assertThat(execute("secret generate")).isZero();
    assertThat(execute("secret generate")).isZero();

    assertThat(out.toString().lines())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allSatisfy(secret -> assertThat(secret).hasSize(64).matches("[A-Za-z0-9_-]+"));
  }

  private int execute(String words) {
    return TrackerCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words.isEmpty() ? new String[0] : words.split(" ", -1));
  }
}
