package io.btcpaytracker.dashboard.stores;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What people need to connect a BTCPay.
 *
 * @param gatewayUrl of ingest-gateway; shown when there is no public address
 * @param secretEnding the last characters of the webhook's secret, to recognise it by; never more
 * @param btcpayHost address of the BTCPay, for links to it; empty when it was not told
 */
@ConfigurationProperties("tracker.stores")
record StoresProperties(
    @DefaultValue("http://localhost:4001") URI gatewayUrl,
    @DefaultValue("") String secretEnding,
    @DefaultValue("") String btcpayHost) {
  private static final int ENDING_MAX = 4;

  StoresProperties {
    if (secretEnding.length() > ENDING_MAX) {
      throw new IllegalArgumentException(
          "TRACKER_WEBHOOK_SECRET_ENDING has %d characters (expected the last %d of the secret at most); this process must not know the secret"
              .formatted(secretEnding.length(), ENDING_MAX));
    }
  }
}
