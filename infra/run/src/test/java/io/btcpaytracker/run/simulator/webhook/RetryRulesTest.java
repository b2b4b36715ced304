package io.btcpaytracker.run.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.simulator.webhook.RetryRules.Next.Again;
import io.btcpaytracker.run.simulator.webhook.RetryRules.Next.Done;
import io.btcpaytracker.run.simulator.webhook.RetryRules.Next.Drop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRulesTest {
  private static final RetryRules RULES = new RetryRules(1);

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204, 299})
  void everySuccessEndsIt(int code) {
    assertThat(RULES.after(1, new Answer.Status(code))).isEqualTo(new Done());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 599, 408, 429})
  void whatMayGetBetterIsTriedAgain(int code) {
    assertThat(RULES.after(1, new Answer.Status(code)))
        .isEqualTo(new Again(Duration.ofSeconds(10)));
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 399, 400, 401, 404, 407, 409, 413, 428, 430, 499})
  void whatTheReceiverRefusesIsLost(int code) {
    assertThat(RULES.after(1, new Answer.Status(code))).isEqualTo(new Drop());
  }

  @Test
  void silenceIsTriedNineTimesOverAnHour() {
    List<Duration> waits = new ArrayList<>();
    int attempt = 1;
    while (RULES.after(attempt, new Answer.Silence("reset")) instanceof Again(Duration pause)) {
      waits.add(pause);
      attempt++;
    }

    assertThat(attempt).isEqualTo(9);
    assertThat(waits)
        .startsWith(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));
    assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofMinutes(61).plusSeconds(10));
  }

  @Test
  void theScaleShortensEveryWait() {
    assertThat(new RetryRules(0.001).after(3, new Answer.Status(503)))
        .isEqualTo(new Again(Duration.ofMillis(600)));
  }
}
