package io.btcpaytracker.run.bench.projection;

import io.btcpaytracker.run.launcher.LauncherSettings;
import io.btcpaytracker.run.launcher.Progress;
import java.time.InstantSource;

/** What the measurement takes from the machine. */
final class ProjectionConfiguration {
  private ProjectionConfiguration() {}

  static ProjectionMeasurement measurement(
      ProjectionSettings settings, LauncherSettings place, Progress progress) {
    return new ProjectionMeasurement(
        settings, place, progress, InstantSource.system(), System::nanoTime);
  }

  static RebuildMeasurement rebuild(
      ProjectionSettings settings, LauncherSettings place, Progress progress) {
    return new RebuildMeasurement(
        settings, place, progress, InstantSource.system(), System::nanoTime);
  }
}
