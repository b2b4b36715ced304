package io.btcpaytracker.run.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of {@code NAME=value} lines as docker compose does: {@code #} starts a comment at
 * the beginning of a line or after a blank, values may stand in single or double quotes, {@code
 * export} is allowed in front. Nothing is executed or substituted.
 */
public final class EnvironmentFile {
  private static final Pattern LINE =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
  private static final Pattern QUOTED = Pattern.compile("([\"'])(.*?)\\1\\s*(?:#.*)?");
  private static final Pattern TRAILING_COMMENT = Pattern.compile("(?:^|\\s+)#.*$");

  private EnvironmentFile() {}

  /**
   * The variables of the file; empty when there is no file.
   *
   * @throws InvalidSettingsException naming every line that cannot be read
   */
  public static Map<String, String> read(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return parse(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new InvalidSettingsException(
          List.of(
              "file '%s' cannot be read (%s); expected UTF-8 text readable by you"
                  .formatted(file, e)));
    }
  }

  private static Map<String, String> parse(Path file, List<String> lines) {
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> violations = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        variables.put(matcher.group(1), value(matcher.group(2)));
      } else {
        violations.add(
            "line %d of '%s' is not a setting (expected NAME=value or a # comment); correct or remove it"
                .formatted(i + 1, file));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidSettingsException(violations);
    }
    return variables;
  }

  private static String value(String text) {
    Matcher quoted = QUOTED.matcher(text);
    return quoted.matches()
        ? quoted.group(2)
        : TRAILING_COMMENT.matcher(text).replaceFirst("").strip();
  }
}
