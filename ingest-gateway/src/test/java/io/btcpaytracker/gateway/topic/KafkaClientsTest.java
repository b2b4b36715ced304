package io.btcpaytracker.gateway.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.gateway.BodyLimit;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.util.unit.DataSize;

class KafkaClientsTest {

  @Test
  void thePromiseIsInTheOptions() {
    assertThat(options(Duration.ofSeconds(3)))
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("linger.ms", 0)
        .containsEntry("max.block.ms", 750)
        .containsEntry("delivery.timeout.ms", 1875)
        .containsEntry("request.timeout.ms", 1125)
        .containsEntry("buffer.memory", 32L * 1024 * 1024)
        .containsEntry("max.request.size", 2 * 1024 * 1024 + 256 * 1024)
        .containsEntry("compression.type", "lz4");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 1000, 3000, 50_000})
  void theTimesEndBeforeTheAnswerIsDue(int appendTimeoutMillis) {
    Map<String, Object> options = options(Duration.ofMillis(appendTimeoutMillis));
    int block = (int) options.get("max.block.ms");
    int delivery = (int) options.get("delivery.timeout.ms");
    int request = (int) options.get("request.timeout.ms");

    assertThat(block + delivery).isLessThan(appendTimeoutMillis);
    assertThat(delivery).isGreaterThanOrEqualTo(request + (int) options.get("linger.ms"));
  }

  private static Map<String, Object> options(Duration appendTimeout) {
    IngestSettings settings =
        new IngestSettings(
            appendTimeout,
            512,
            Duration.ZERO,
            DataSize.ofMegabytes(32),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1));
    BodyLimit limit = new BodyLimit(DataSize.ofMegabytes(2));
    return new KafkaClients(new KafkaProperties(), settings, limit).producerOptions();
  }
}
