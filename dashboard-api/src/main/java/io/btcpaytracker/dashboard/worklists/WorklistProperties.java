package io.btcpaytracker.dashboard.worklists;

import io.btcpaytracker.dashboard.invoices.list.Stuck;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long nothing may be heard of an invoice until somebody should look.
 *
 * @param afterExpiry of a new one that should have expired: BTCPay tells of it at once
 * @param afterOpening of a new one of which it is not known when it expires
 * @param afterPayment of one whose money was seen: blocks take their time
 */
@ConfigurationProperties("tracker.worklists")
record WorklistProperties(
    @DefaultValue("1h") Duration afterExpiry,
    @DefaultValue("24h") Duration afterOpening,
    @DefaultValue("24h") Duration afterPayment) {
  Stuck stuck(Instant now) {
    return new Stuck(now.minus(afterExpiry), now.minus(afterOpening), now.minus(afterPayment));
  }
}
