package io.btcpaytracker.projector.growth;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tables that grow without end are kept.
 *
 * @param deliveryRetention how long deliveries and their bodies stay in PostgreSQL, in whole
 *     months; null: for ever; {@code TRACKER_DELIVERY_RETENTION}
 * @param monthsAhead how many months are made before they come
 * @param every pause between two looks at the months
 * @param retry pause after a look that failed
 */
@ConfigurationProperties("tracker.growth")
record GrowthSettings(
    @Nullable Period deliveryRetention,
    @DefaultValue("2") int monthsAhead,
    @DefaultValue("1h") Duration every,
    @DefaultValue("5s") Duration retry) {
  private static final int MONTHS_MAX = 1200;

  GrowthSettings {
    if (deliveryRetention != null && !isSensible(deliveryRetention)) {
      throw new IllegalArgumentException(
          "tracker.growth.delivery-retention is %s (expected a time from a day to a hundred years, such as P90D or 90, or nothing to keep deliveries for ever); correct TRACKER_DELIVERY_RETENTION"
              .formatted(deliveryRetention));
    }
  }

  private static boolean isSensible(Period period) {
    if (Math.abs(period.toTotalMonths()) > MONTHS_MAX) {
      return false;
    }
    LocalDate end = LocalDate.EPOCH.plus(period);
    return end.isAfter(LocalDate.EPOCH) && !end.isAfter(LocalDate.EPOCH.plusMonths(MONTHS_MAX));
  }
}
