package io.btcpaytracker.run.environment;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnvExampleTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern SETTING = Pattern.compile("(?m)^#?([A-Z][A-Z0-9_]*)=(.*)$");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

  /** Set by the launcher for its children, and by compose files; not for people. */
  private static final Set<String> INTERNAL =
      Set.of(
          "TRACKER_KAFKA_BOOTSTRAP_SERVERS",
          "TRACKER_PRIMARY_DB_HOST",
          "TRACKER_REPLICA_DB_HOST",
          "TRACKER_GATEWAY_URL",
          "TRACKER_PROJECTOR_URL",
          "TRACKER_WEBHOOK_SECRET_ENDING",
          "TRACKER_GATEWAY_MANAGEMENT_PORT",
          "TRACKER_PROJECTOR_MANAGEMENT_PORT",
          "TRACKER_APP_MANAGEMENT_PORT",
          "TRACKER_PARTITIONS",
          "TRACKER_REPLICATION");

  @Test
  void theExampleListsExactlyWhatTheCodeReads() throws IOException {
    Set<String> inCode = names(placeholders());
    Stream.of(Variable.values()).map(Enum::name).forEach(inCode::add);
    inCode.removeAll(INTERNAL);

    assertThat(names(example())).isEqualTo(inCode);
  }

  @Test
  void theExampleShowsTheDefaultsOfTheLauncher() throws IOException {
    var shown = example();

    for (Variable variable : Variable.values()) {
      assertThat(shown)
          .as(variable.name())
          .anyMatch(m ->
              m.group(1).equals(variable.name()) && m.group(2).equals(variable.defaultValue()));
    }
  }

  @Test
  void theProcessesHaveTheDefaultsOfTheLauncher() throws IOException {
    for (MatchResult placeholder : placeholders()) {
      Stream.of(Variable.values())
          .filter(variable -> variable.name().equals(placeholder.group(1)))
          .filter(_ -> placeholder.group(2) != null)
          .forEach(variable ->
              assertThat(placeholder.group(2))
                  .as(variable.name())
                  .isEqualTo(variable.defaultValue()));
    }
  }

  private static List<MatchResult> example() throws IOException {
    return SETTING.matcher(Files.readString(ROOT.resolve(".env.example"))).results().toList();
  }

  private static List<MatchResult> placeholders() throws IOException {
    List<MatchResult> all = new java.util.ArrayList<>();
    for (String app : List.of("ingest-gateway", "projector", "dashboard-api")) {
      String yaml = Files.readString(ROOT.resolve(app + "/src/main/resources/application.yml"));
      PLACEHOLDER.matcher(yaml).results().forEach(all::add);
    }
    return all;
  }

  private static Set<String> names(List<MatchResult> matches) {
    return matches.stream().map(m -> m.group(1)).collect(toCollection(TreeSet::new));
  }
}
