package io.btcpaytracker.run.launcher;

import io.btcpaytracker.run.environment.PortPlan;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.environment.Variable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What to start and where.
 *
 * @param environment handed to every process
 * @param data folder of all state
 * @param ports what each process listens on
 * @param mode whether the simulator plays traffic
 * @param readyWithin how long the whole system may take until everything answers ready
 */
public record LauncherSettings(
    TrackerEnvironment environment, Path data, PortPlan ports, Mode mode, Duration readyWithin) {
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);

  /**
   * @throws io.btcpaytracker.run.environment.InvalidSettingsException when they cannot work
   */
  public static LauncherSettings of(TrackerEnvironment environment) {
    return new LauncherSettings(
        environment,
        environment.dataFolder(),
        PortPlan.of(environment),
        Mode.of(environment),
        READY_WITHIN);
  }

  /**
   * A system beside the one that the environment describes: data of its own, ports that are free
   * now, and no deliveries from outside.
   */
  public static LauncherSettings aside(TrackerEnvironment environment, Path data) {
    return of(
        environment
            .with(PortPlan.freePorts())
            .with(
                Map.of(
                    Variable.TRACKER_DATA.name(),
                    data.toString(),
                    Variable.TRACKER_DEMO.name(),
                    "true")));
  }
}
