package io.btcpaytracker.run.deadletter;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** Letters as lines on a terminal. */
final class LetterTable {
  private static final String LINE = "%8s  %-20s  %-7s  %-28s  %-36s  %s%n";
  private static final int KEY_CHARS = 36;
  private static final int CAUSE_CHARS = 90;

  private LetterTable() {}

  /** Nothing for no letters. */
  static String of(List<Letter> letters) {
    if (letters.isEmpty()) {
      return "";
    }
    StringBuilder table =
        new StringBuilder(LINE.formatted("number", "kept", "station", "from", "key", "cause"));
    letters.forEach(letter -> table.append(line(letter)));
    return table.toString();
  }

  private static String line(Letter letter) {
    return LINE.formatted(
        letter.number(),
        letter.at().truncatedTo(ChronoUnit.SECONDS),
        letter.told().station().word(),
        letter.told().place(),
        Printable.line(letter.key(), KEY_CHARS),
        redriven(letter) + Printable.line(letter.told().cause(), CAUSE_CHARS));
  }

  private static String redriven(Letter letter) {
    Letter.Redriven redriven = letter.redriven();
    return redriven == null ? "" : "(redriven to %s) ".formatted(redriven.now());
  }
}
