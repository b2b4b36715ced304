package io.btcpaytracker.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.rules.RecordedSettings;
import org.junit.jupiter.api.Test;

/** Every default of every settings record, so that none changes unnoticed. */
class SettingsTest {
  private final RecordedSettings settings = new RecordedSettings(SettingsTest.class);

  @Test
  void theDefaultsAreThese() {
    assertThat(settings.defaults())
        .containsExactly(
            "DeadLetterSettings[countEvery=PT5S]",
            "GenerationSettings[look=PT0.5S]",
            "GrowthSettings[deliveryRetention=null, monthsAhead=2, every=PT1H, retry=PT5S]",
            "MigrationSettings[retryMin=PT0.2S, retryMax=PT2S]",
            "RowSettings[batchRecordsMax=2000, batchBytesMax=8388608B, pollTimeout=PT0.1S, sessionTimeout=PT10S, retryMin=PT0.1S, retryMax=PT2S]",
            "StreamSettings[threads=1, commitInterval=PT0.2S, sessionTimeout=PT10S, restartMin=PT1S, restartMax=PT30S, storeMemory=33554432B]",
            "TopicSettings[replication=1, retry=PT0.5S]",
            "TrackerSettings[data=data, maxBody=2097152B]");
  }

  @Test
  void whatCannotBeIsRefusedWithTheSettingsName() {
    assertThatThrownBy(() -> settings.with("tracker.topics.replication", "0", "TopicSettings"))
        .rootCause()
        .hasMessageContaining("TRACKER_REPLICATION");
    assertThatThrownBy(() -> retention("P0D"))
        .rootCause()
        .hasMessageContaining("TRACKER_DELIVERY_RETENTION");
    assertThatThrownBy(() -> retention("P101Y"))
        .rootCause()
        .hasMessageContaining("TRACKER_DELIVERY_RETENTION");
  }

  @Test
  void retentionIsAPeriodOrDaysOrNothing() {
    assertThat(retention("P1Y6M")).contains("deliveryRetention=P1Y6M");
    assertThat(retention("90")).contains("deliveryRetention=P90D");
    assertThat(retention("90d")).contains("deliveryRetention=P90D");
    assertThat(retention("")).contains("deliveryRetention=null");
  }

  private String retention(String value) {
    return settings.with("tracker.growth.delivery-retention", value, "GrowthSettings").toString();
  }
}
