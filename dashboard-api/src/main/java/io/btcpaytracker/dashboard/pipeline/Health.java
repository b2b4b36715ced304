package io.btcpaytracker.dashboard.pipeline;

import io.btcpaytracker.dashboard.health.Station;
import org.jspecify.annotations.Nullable;

/**
 * How a station is.
 *
 * @param reason why it is not up
 */
record Health(String status, @Nullable String reason) {
  static final String UP = "UP";
  static final String DOWN = "DOWN";

  static Health of(Station station) {
    return new Health(station.status(), station.reason());
  }

  static Health up() {
    return new Health(UP, null);
  }

  static Health down(String reason) {
    return new Health(DOWN, reason);
  }
}
