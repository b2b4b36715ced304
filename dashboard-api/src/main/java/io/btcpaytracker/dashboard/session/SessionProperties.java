package io.btcpaytracker.dashboard.session;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The session of everyone.
 *
 * @param demo whether the traffic is made up; nothing means no
 */
@ConfigurationProperties("tracker.session")
record SessionProperties(@Nullable Boolean demo) {
  boolean isDemo() {
    return demo != null && demo;
  }
}
