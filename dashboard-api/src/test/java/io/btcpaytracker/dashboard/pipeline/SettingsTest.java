package io.btcpaytracker.dashboard.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {
  @Test
  void defaultsAreTheseAndNoOthers() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new PipelineProperties(
                URI.create("http://localhost:4001"),
                URI.create("http://localhost:4002"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(60)));
  }

  @Test
  void everyKeyIsRead() {
    assertThat(
            bound(
                Map.of(
                    "tracker.pipeline.gateway-url", "http://g",
                    "tracker.pipeline.projector-url", "http://p",
                    "tracker.pipeline.answer-timeout", "2s",
                    "tracker.pipeline.believed-for", "3s",
                    "tracker.pipeline.rates-over", "4s")))
        .isEqualTo(
            new PipelineProperties(
                URI.create("http://g"),
                URI.create("http://p"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(4)));
  }

  private static PipelineProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("tracker.pipeline", PipelineProperties.class);
  }
}
