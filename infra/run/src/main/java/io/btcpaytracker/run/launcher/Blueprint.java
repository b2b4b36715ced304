package io.btcpaytracker.run.launcher;

import io.btcpaytracker.run.environment.PortPlan;
import io.btcpaytracker.run.environment.Variable;
import io.btcpaytracker.stack.BrokerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How each station is run: program, heap, environment, sign of readiness. */
final class Blueprint {
  static final String BROKER = "kafka";
  static final String GATEWAY = "ingest-gateway";

  private static final String PROJECTOR = "projector";
  private static final int BROKER_HEAP_MIB = 224;
  private static final int GATEWAY_HEAP_MIB = 192;
  private static final int PROJECTOR_HEAP_MIB = 512;
  private static final int DASHBOARD_HEAP_MIB = 128;

  /** Measured: 14 kB live for each idle viewer, and some room. */
  private static final int VIEWER_HEAP_KIB = 16;

  private static final int KIB_PER_MIB = 1_024;
  private static final int SECRET_ENDING = 4;
  private static final int SECRET_LENGTH_SHOWN = 16;

  private final LauncherSettings settings;
  private final DataFolder data;
  private final Progress progress;
  private final Map<String, String> environment;

  /**
   * @param secret what deliveries are signed with
   */
  Blueprint(LauncherSettings settings, DataFolder data, String secret, Progress progress) {
    this.settings = settings;
    this.data = data;
    this.progress = progress;
    this.environment = new HashMap<>(settings.environment().variables());
    PortPlan ports = settings.ports();
    environment.put("TRACKER_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    environment.put("TRACKER_PRIMARY_DB_HOST", "127.0.0.1");
    environment.put("TRACKER_REPLICA_DB_HOST", "127.0.0.1");
    environment.put("TRACKER_GATEWAY_URL", "http://127.0.0.1:" + ports.gateway());
    environment.put("TRACKER_PROJECTOR_URL", "http://127.0.0.1:" + ports.projector());
    environment.put("TRACKER_WEBHOOK_SECRET_ENDING", endingOf(secret));
    environment.put(Variable.TRACKER_DATA.name(), settings.data().toString());
    environment.put(Variable.BTCPAY_WEBHOOK_SECRET.name(), secret);
    environment.put(Variable.TRACKER_DEMO.name(), Boolean.toString(settings.mode() == Mode.DEMO));
  }

  /** Enough to recognise a secret by; of a short one that would be too much. */
  private static String endingOf(String secret) {
    return secret.length() < SECRET_LENGTH_SHOWN
        ? ""
        : secret.substring(secret.length() - SECRET_ENDING);
  }

  Station broker() {
    return new Station(
        BROKER,
        JavaCommand.main(
            BrokerProcess.class,
            BROKER_HEAP_MIB,
            "--data",
            data.resolve(BROKER).toString(),
            "--port",
            Integer.toString(settings.ports().kafka())),
        Map.of(),
        new ReadyWhen.Says(BrokerProcess.READY),
        new ChildLog(data.resolve("logs"), BROKER),
        progress);
  }

  Station gateway() throws IOException, InterruptedException {
    return app(GATEWAY, "GATEWAY", settings.ports().gateway(), GATEWAY_HEAP_MIB);
  }

  Station projector() throws IOException, InterruptedException {
    return app(PROJECTOR, "PROJECTOR", settings.ports().projector(), PROJECTOR_HEAP_MIB);
  }

  /** One beside the first: its folder is its identity. */
  Station furtherProjector(String name, int port, Path folder)
      throws IOException, InterruptedException {
    Map<String, String> own = Map.of(Variable.TRACKER_DATA.name(), folder.toString());
    return app(PROJECTOR, name, "PROJECTOR", port, PROJECTOR_HEAP_MIB, own);
  }

  Station dashboard() throws IOException, InterruptedException {
    return app("dashboard-api", "APP", settings.ports().app(), dashboardHeapMebibytes());
  }

  private int dashboardHeapMebibytes() {
    int viewers = settings.environment().feedViewers();
    return DASHBOARD_HEAP_MIB + viewers * VIEWER_HEAP_KIB / KIB_PER_MIB;
  }

  private Station app(String app, String prefix, int port, int heapMebibytes)
      throws IOException, InterruptedException {
    return app(app, app, prefix, port, heapMebibytes, Map.of());
  }

  private Station app(
      String app,
      String name,
      String prefix,
      int port,
      int heapMebibytes,
      Map<String, String> different)
      throws IOException, InterruptedException {
    Path packaged = settings.environment().home().resolve(app, "target", app + "-exec.jar");
    if (!Files.exists(packaged)) {
      throw new IOException(
          "%s is not packaged: %s does not exist; run ./tracker up, which builds it"
              .formatted(app, packaged));
    }
    Path jar = AppLayout.unpacked(packaged, JavaCommand.java());
    int managementPort = PortPlan.management(port);
    Map<String, String> own = new HashMap<>(environment);
    own.putAll(different);
    own.put(prefix + "_PORT", Integer.toString(port));
    own.put("TRACKER_" + prefix + "_MANAGEMENT_PORT", Integer.toString(managementPort));
    return new Station(
        name,
        JavaCommand.jar(jar, heapMebibytes),
        own,
        new ReadyWhen.Answers(managementPort),
        new ChildLog(data.resolve("logs"), name),
        progress);
  }
}
