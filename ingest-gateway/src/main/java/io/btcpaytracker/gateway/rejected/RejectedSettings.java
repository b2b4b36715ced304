package io.btcpaytracker.gateway.rejected;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of what strangers send is recorded.
 *
 * @param perSecond recorded in the long run; the rest is only counted
 * @param burst recorded at once after a quiet time; also the length of the queue
 */
@ConfigurationProperties("tracker.rejected")
record RejectedSettings(@DefaultValue("10") int perSecond, @DefaultValue("50") int burst) {
  RejectedSettings {
    if (perSecond < 1 || burst < 1) {
      throw new IllegalArgumentException(
          "tracker.rejected has per-second %d and burst %d (expected at least 1 of each); correct it"
              .formatted(perSecond, burst));
    }
  }
}
