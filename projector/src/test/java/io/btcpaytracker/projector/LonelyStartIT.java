package io.btcpaytracker.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process needs neither broker nor database to start, and says what it waits for. */
class LonelyStartIT {
  private static final String NOBODY = "127.0.0.1:1";

  @Test
  void startsWithoutBrokerAndDatabaseAndSaysWhatItWaitsFor(@TempDir Path data) {
    try (var projector =
        RunningProjector.on(NOBODY, "jdbc:postgresql://%s/tracker".formatted(NOBODY), data)) {

      Rows.waiting()
          .untilAsserted(() ->
              assertThat(projector.health().body())
                  .contains("the broker does not answer")
                  .contains("onnection refused"));

      assertThat(projector.health().statusCode()).isEqualTo(503);
    }
  }
}
