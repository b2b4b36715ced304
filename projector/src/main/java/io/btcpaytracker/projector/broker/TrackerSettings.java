package io.btcpaytracker.projector.broker;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What all processes share.
 *
 * @param data folder of what must survive a restart; {@code TRACKER_DATA}
 * @param maxBody longest webhook body, decides how long records can be; {@code TRACKER_MAX_BODY}
 */
@ConfigurationProperties("tracker")
public record TrackerSettings(
    @DefaultValue("./data") Path data, @DefaultValue("2MB") DataSize maxBody) {

  /** The part of the data folder that is this process's own. */
  public Path ownFolder() {
    return data.resolve("projector");
  }
}
