package io.btcpaytracker.run.launcher;

import io.btcpaytracker.run.environment.InvalidSettingsException;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.environment.Variable;
import java.util.List;

/** Whether real deliveries are expected or the simulator plays them. */
public enum Mode {
  DEMO,
  REAL;

  /**
   * What TRACKER_DEMO says; without it, demo exactly when no BTCPay is configured.
   *
   * @throws InvalidSettingsException when TRACKER_DEMO is neither true nor false, or when
   *     deliveries are expected but no secret is there to verify them
   */
  public static Mode of(TrackerEnvironment environment) {
    Mode mode =
        switch (environment.get(Variable.TRACKER_DEMO)) {
          case "true" -> DEMO;
          case "false" -> REAL;
          case "" ->
              environment.isSet(Variable.BTCPAY_WEBHOOK_SECRET)
                      || environment.isSet(Variable.BTCPAY_HOST)
                  ? REAL
                  : DEMO;
          case String other ->
              throw new InvalidSettingsException(
                  List.of(
                      "TRACKER_DEMO='%s' is not understood (expected true, false or nothing); correct it in the environment or in .env"
                          .formatted(other)));
        };
    if (mode == REAL && !environment.isSet(Variable.BTCPAY_WEBHOOK_SECRET)) {
      throw new InvalidSettingsException(
          List.of(
              "BTCPAY_WEBHOOK_SECRET is empty (expected the secret of your BTCPay webhook, because demo mode is off); set it in the environment or in .env, or set TRACKER_DEMO=true"));
    }
    return mode;
  }
}
