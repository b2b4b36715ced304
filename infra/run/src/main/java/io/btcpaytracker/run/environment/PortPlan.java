package io.btcpaytracker.run.environment;

import io.btcpaytracker.stack.machine.Ports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every port the system listens on. */
public record PortPlan(int app, int gateway, int projector, int kafka, int primary, int standby) {
  /** Distance of a process's management port from its own. */
  public static final int MANAGEMENT_OFFSET = 100;

  private static final List<Variable> OWN_PORTS =
      List.of(
          Variable.APP_PORT,
          Variable.GATEWAY_PORT,
          Variable.PROJECTOR_PORT,
          Variable.KAFKA_PORT,
          Variable.PRIMARY_DB_EXPOSED_PORT,
          Variable.REPLICA_DB_EXPOSED_PORT);

  /**
   * @throws InvalidSettingsException naming every value that is no port, or is used twice
   */
  public static PortPlan of(TrackerEnvironment environment) {
    List<String> violations = new ArrayList<>();
    PortPlan ports =
        new PortPlan(
            environment.port(Variable.APP_PORT, violations),
            environment.port(Variable.GATEWAY_PORT, violations),
            environment.port(Variable.PROJECTOR_PORT, violations),
            environment.port(Variable.KAFKA_PORT, violations),
            environment.port(Variable.PRIMARY_DB_EXPOSED_PORT, violations),
            environment.port(Variable.REPLICA_DB_EXPOSED_PORT, violations));
    if (violations.isEmpty()) {
      ports.findDoubles(violations);
    }
    if (!violations.isEmpty()) {
      throw new InvalidSettingsException(violations);
    }
    return ports;
  }

  /** Variables that set every port to one that is free now. */
  public static Map<String, String> freePorts() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (Variable variable : OWN_PORTS) {
      variables.put(variable.name(), Integer.toString(Ports.free()));
    }
    return variables;
  }

  /** Every port with the variable that sets it, management ports included. */
  public Map<String, Integer> all() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("APP_PORT", app);
    all.put("GATEWAY_PORT", gateway);
    all.put("PROJECTOR_PORT", projector);
    all.put("APP_PORT + 100 (management)", management(app));
    all.put("GATEWAY_PORT + 100 (management)", management(gateway));
    all.put("PROJECTOR_PORT + 100 (management)", management(projector));
    all.put("KAFKA_PORT", kafka);
    all.put("PRIMARY_DB_EXPOSED_PORT", primary);
    all.put("REPLICA_DB_EXPOSED_PORT", standby);
    return all;
  }

  /** The management port beside a process's port. */
  public static int management(int port) {
    return port + MANAGEMENT_OFFSET;
  }

  private void findDoubles(List<String> violations) {
    Map<Integer, String> owners = new LinkedHashMap<>();
    all()
        .forEach((name, port) -> {
          String other = owners.putIfAbsent(port, name);
          if (other != null) {
            violations.add(
                "port %d is wanted by %s and %s (expected different ports); change one of them"
                    .formatted(port, other, name));
          }
        });
  }
}
