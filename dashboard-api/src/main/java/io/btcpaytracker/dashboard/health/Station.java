package io.btcpaytracker.dashboard.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing this process depends on.
 *
 * @param reason why it is down
 * @param streaming of the standby: whether it is connected to its primary
 * @param replayLagBytes of the standby: received but not yet visible
 * @param sinceReplaySeconds of the standby: since the newest visible transaction; grows also when
 *     nothing is written
 * @param position of the log: its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Station(
    String status,
    @Nullable String reason,
    @Nullable Boolean streaming,
    @Nullable Long replayLagBytes,
    @Nullable Double sinceReplaySeconds,
    @Nullable String position) {
  static final String UP = "UP";
  static final String DOWN = "DOWN";

  static Station up() {
    return new Station(UP, null, null, null, null, null);
  }

  static Station down(String reason) {
    return new Station(DOWN, reason, null, null, null, null);
  }

  static Station standby(boolean streaming, long lagBytes, @Nullable Double sinceReplay) {
    return new Station(UP, null, streaming, lagBytes, sinceReplay, null);
  }

  static Station log(String position) {
    return new Station(UP, null, null, null, null, position);
  }

  Station inBrief() {
    return new Station(status, null, null, null, null, null);
  }

  boolean isUp() {
    return status.equals(UP);
  }
}
