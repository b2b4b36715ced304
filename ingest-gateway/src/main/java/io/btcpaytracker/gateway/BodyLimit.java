package io.btcpaytracker.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The one size everything else follows from: what is read, and what the topics must be able to
 * hold.
 *
 * @param maxBody longest webhook body; {@code TRACKER_MAX_BODY}
 */
@ConfigurationProperties("tracker")
public record BodyLimit(@DefaultValue("2MB") DataSize maxBody) {
  private static final DataSize HIGHEST = DataSize.ofMegabytes(64);

  public BodyLimit {
    if (maxBody.toBytes() < 1 || maxBody.compareTo(HIGHEST) > 0) {
      throw new IllegalArgumentException(
          "tracker.max-body is %s (expected more than nothing and at most %s); correct TRACKER_MAX_BODY"
              .formatted(maxBody, HIGHEST));
    }
  }

  public int bytes() {
    return Math.toIntExact(maxBody.toBytes());
  }
}
