package io.btcpaytracker.run.launcher;

import io.btcpaytracker.run.environment.InvalidSettingsException;
import io.btcpaytracker.run.environment.PortPlan;
import io.btcpaytracker.stack.machine.Ports;
import io.btcpaytracker.stack.machine.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Finds ports that somebody else listens on before anything is started. */
final class PortCheck {
  private PortCheck() {}

  /**
   * Waits a moment for ports that a system killed just now still holds, then insists.
   *
   * @throws InvalidSettingsException naming every port that stays taken
   */
  static void requireFree(PortPlan ports, Duration patience) {
    boolean allFree = Waiting.until(patience, () -> taken(ports).isEmpty());
    List<String> taken = allFree ? List.of() : taken(ports);
    if (!taken.isEmpty()) {
      throw new InvalidSettingsException(taken);
    }
  }

  private static List<String> taken(PortPlan ports) {
    return ports.all().entrySet().stream()
        .filter(entry -> !Ports.isFree(entry.getValue()))
        .map(PortCheck::describe)
        .toList();
  }

  private static String describe(Map.Entry<String, Integer> entry) {
    return "port %d (%s) is taken by another program (expected to be free); stop that program or set another port in the environment or in .env"
        .formatted(entry.getValue(), entry.getKey());
  }
}
