package io.btcpaytracker.gateway.registry;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sources set by configuration.
 *
 * @param sources by source id, as it stands in the path
 */
@ConfigurationProperties("tracker")
record SourceSettings(@DefaultValue Map<String, SourceSetting> sources) {
  SourceSettings {
    sources = Map.copyOf(sources);
  }

  /**
   * @param kind kind of source; {@code btcpay} for the default source
   * @param secret shared with the source; {@code BTCPAY_WEBHOOK_SECRET} for the default source
   * @param previousSecret still accepted while a rotation is under way
   * @param stores ids of the stores it may speak for; empty for all
   */
  record SourceSetting(
      @DefaultValue("") String kind,
      @DefaultValue("") String secret,
      @DefaultValue("") String previousSecret,
      @DefaultValue Set<String> stores) {

    /** Hides the secrets: settings get printed. */
    @Override
    public String toString() {
      return "SourceSetting[kind=%s, stores=%s]".formatted(kind, stores);
    }
  }
}
