package io.btcpaytracker.dashboard.access.door;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether this is a demonstration.
 *
 * @param demo whether the traffic is made up; nothing means no
 */
@ConfigurationProperties("tracker.session")
record DemoProperties(@Nullable Boolean demo) {
  boolean isDemo() {
    return demo != null && demo;
  }
}
