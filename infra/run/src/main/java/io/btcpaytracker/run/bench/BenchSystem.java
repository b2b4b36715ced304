package io.btcpaytracker.run.bench.feed;

import io.btcpaytracker.run.environment.RunningSystem;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.environment.Variable;
import io.btcpaytracker.run.launcher.Launcher;
import io.btcpaytracker.run.launcher.LauncherSettings;
import io.btcpaytracker.run.launcher.Progress;
import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.stack.machine.Folders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The whole system as {@code ./tracker up} runs it, for one measurement: on free ports, in a folder
 * of its own that is deleted afterwards, in demo mode without its traffic.
 */
final class BenchSystem implements AutoCloseable {
  private final Path folder;
  private final Launcher launcher;
  private final LauncherSettings settings;

  private BenchSystem(Path folder, Launcher launcher, LauncherSettings settings) {
    this.folder = folder;
    this.launcher = launcher;
    this.settings = settings;
  }

  /**
   * @param viewers most viewers at once
   */
  static BenchSystem start(TrackerEnvironment base, int viewers, Progress progress)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tracker-bench");
    LauncherSettings settings =
        LauncherSettings.aside(
            base.with(Map.of(Variable.TRACKER_FEED_VIEWERS.name(), Integer.toString(viewers))),
            folder.resolve("data"));
    try {
      return new BenchSystem(folder, Launcher.start(settings, progress), settings);
    } catch (IOException | InterruptedException | RuntimeException e) {
      Folders.delete(folder);
      throw e;
    }
  }

  URI webhook() {
    return running().gateway().resolve("/api/webhooks/btcpay/events");
  }

  Secret secret() {
    return running().webhookSecret();
  }

  private RunningSystem running() {
    return RunningSystem.of(settings.environment());
  }

  InetSocketAddress feed() {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), settings.ports().app());
  }

  ProcessHandle dashboard() {
    return ProcessHandle.of(launcher.station("dashboard-api").pid()).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    launcher.close();
    Folders.delete(folder);
  }
}
