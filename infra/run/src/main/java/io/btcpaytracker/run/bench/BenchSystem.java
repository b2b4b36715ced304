package io.btcpaytracker.run.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * The whole system as {@code ./tracker up} runs it, for one measurement: on free ports, in a folder
 * of its own that is deleted afterwards, in demo mode without its traffic.
 */
public final class BenchSystem implements AutoCloseable {
  private final Path folder;
  private final Launcher launcher;
  private final LauncherSettings settings;

  private BenchSystem(Path folder, Launcher launcher, LauncherSettings settings) {
    this.folder = folder;
    this.launcher = launcher;
    this.settings = settings;
  }

  /**
   * @param changed variables of the environment that are different here
   */
  public static BenchSystem start(
      TrackerEnvironment base, Map<String, String> changed, Progress progress)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tracker-bench");
    LauncherSettings settings = LauncherSettings.aside(base.with(changed), folder.resolve("data"));
    try {
      return new BenchSystem(folder, Launcher.start(settings, progress), settings);
    } catch (IOException | InterruptedException | RuntimeException e) {
      Folders.delete(folder);
      throw e;
    }
  }

  public URI webhook() {
    return running().gateway().resolve("/api/webhooks/btcpay/events");
  }

  public Secret secret() {
    return running().webhookSecret();
  }

  public URI dashboardAddress() {
    return running().dashboard();
  }

  /** As the owner of the rows, in their schema. */
  public Connection primary() throws SQLException {
    return connection(settings.ports().primary());
  }

  public Connection standby() throws SQLException {
    return connection(settings.ports().standby());
  }

  private Connection connection(int port) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s?currentSchema=projection"
            .formatted(port, settings.environment().get(Variable.PRIMARY_DB_NAME)),
        running().databaseUser(),
        new String(running().databasePassword().keyBytes(), UTF_8));
  }

  private RunningSystem running() {
    return RunningSystem.of(settings.environment());
  }

  public InetSocketAddress feed() {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), settings.ports().app());
  }

  public ProcessHandle dashboard() {
    return ProcessHandle.of(launcher.station("dashboard-api").pid()).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    launcher.close();
    Folders.delete(folder);
  }
}
