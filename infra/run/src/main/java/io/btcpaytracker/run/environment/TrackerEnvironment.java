package io.btcpaytracker.run.environment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment the system runs in: what the shell sets, else what {@code .env} in the root sets,
 * else the defaults.
 */
public final class TrackerEnvironment {
  private static final int FEED_VIEWERS_MAX = 100_000;

  private final Path home;
  private final Map<String, String> variables;

  private TrackerEnvironment(Path home, Map<String, String> variables) {
    this.home = home;
    this.variables = Map.copyOf(variables);
  }

  /**
   * The environment of this process; {@code TRACKER_HOME} is set by the script {@code ./tracker}.
   */
  public static TrackerEnvironment ofProcess() {
    Map<String, String> process = System.getenv();
    Path home = Path.of(process.getOrDefault("TRACKER_HOME", ".")).toAbsolutePath().normalize();
    return of(home, process);
  }

  /** The given variables over those of {@code .env} in {@code home}. */
  public static TrackerEnvironment of(Path home, Map<String, String> process) {
    Map<String, String> merged = new HashMap<>(EnvironmentFile.read(home.resolve(".env")));
    merged.putAll(process);
    return new TrackerEnvironment(home, merged);
  }

  /** This environment with some variables set anew. */
  public TrackerEnvironment with(Map<String, String> changes) {
    Map<String, String> merged = new HashMap<>(variables);
    merged.putAll(changes);
    return new TrackerEnvironment(home, merged);
  }

  /** Root of the project. */
  public Path home() {
    return home;
  }

  /** Every variable, for child processes. */
  public Map<String, String> variables() {
    return variables;
  }

  /** The value, or the default when it is not set or empty. */
  public String get(Variable variable) {
    String value = variables.getOrDefault(variable.name(), "");
    return value.isEmpty() ? variable.defaultValue() : value;
  }

  /** True when it is set to something. */
  public boolean isSet(Variable variable) {
    return !variables.getOrDefault(variable.name(), "").isEmpty();
  }

  /**
   * Most viewers of the live feed.
   *
   * @throws InvalidSettingsException when the value is not a number of viewers
   */
  public int feedViewers() {
    String value = get(Variable.TRACKER_FEED_VIEWERS);
    try {
      int viewers = Integer.parseInt(value);
      if (viewers >= 1 && viewers <= FEED_VIEWERS_MAX) {
        return viewers;
      }
    } catch (NumberFormatException _) {
      // Reported below, with every other value that is no number of viewers.
    }
    throw new InvalidSettingsException(
        List.of(
            "TRACKER_FEED_VIEWERS='%s' is not a number of viewers (expected 1 to %d); correct it in the environment or in .env"
                .formatted(value, FEED_VIEWERS_MAX)));
  }

  /** A TCP port; violations are added to the list. */
  int port(Variable variable, List<String> violations) {
    String value = get(variable);
    try {
      int port = Integer.parseInt(value);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException _) {
      // Reported below, with every other value that is no port.
    }
    violations.add(
        "%s='%s' is not a port (expected 1 to 65535); correct it in the environment or in .env"
            .formatted(variable, value));
    return 0;
  }

  /** The data folder, relative paths from the root of the project. */
  public Path dataFolder() {
    return home.resolve(get(Variable.TRACKER_DATA)).normalize();
  }
}
