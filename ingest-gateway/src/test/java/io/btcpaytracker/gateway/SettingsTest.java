package io.btcpaytracker.gateway;

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
            "BodyLimit[maxBody=2097152B]",
            "BodySettings[time=PT10S, grace=PT2S, bytesPerSecondMin=1024B, memory=33554432B, drainMax=16777216B]",
            "EdgeSettings[headerTime=PT5S, headersMax=50]",
            "IngestSettings[appendTimeout=PT3S, appendsInFlightMax=512, linger=PT0S, producerMemory=33554432B, topicCheck=PT10S, topicRetry=PT1S]",
            "RejectedSettings[perSecond=10, burst=50]",
            "SourceSettings[sources={default=SourceSetting[kind=btcpay, stores=[]]}]",
            "TopicSettings[partitions=12, replication=1]");
  }

  @Test
  void whatCannotBeIsRefusedWithTheSettingsName() {
    assertThatThrownBy(() -> settings.with("tracker.ingest.append-timeout", "2m", "IngestSettings"))
        .rootCause()
        .hasMessageContaining("tracker.ingest.append-timeout is PT2M (expected PT0.5S to PT50S)");
    assertThatThrownBy(() -> settings.with("tracker.max-body", "1GB", "BodyLimit"))
        .rootCause()
        .hasMessageContaining("correct TRACKER_MAX_BODY");
    assertThatThrownBy(() -> settings.with("tracker.topics.partitions", "0", "TopicSettings"))
        .rootCause()
        .hasMessageContaining("TRACKER_PARTITIONS");
  }
}
