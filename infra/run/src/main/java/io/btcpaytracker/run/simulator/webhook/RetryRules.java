package io.btcpaytracker.run.simulator.webhook;

import java.time.Duration;
import java.util.List;

/**
 * BTCPay's rules since 2.3.4: only a 2xx is a success; 5xx, 408, 429 and silence are tried again on
 * a fixed schedule; anything else never.
 *
 * @param scale multiplies every wait, so that tests need not take an hour
 */
public record RetryRules(double scale) {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), LONG, LONG, LONG, LONG, LONG, LONG);

  /** What to do after an attempt. */
  sealed interface Next {
    record Done() implements Next {}

    record Again(Duration pause) implements Next {}

    record Drop() implements Next {}
  }

  /**
   * @param attempt number of the attempt that was answered, from 1
   */
  Next after(int attempt, Answer answer) {
    return switch (answer) {
      case Answer.Status(int code) when code / 100 == 2 -> new Next.Done();
      case Answer.Status(int code) when code / 100 == 5 || code == 408 || code == 429 ->
          againOrDrop(attempt);
      case Answer.Status _ -> new Next.Drop();
      case Answer.Silence _ -> againOrDrop(attempt);
    };
  }

  private Next againOrDrop(int attempt) {
    return attempt <= WAITS.size()
        ? new Next.Again(scaled(WAITS.get(attempt - 1)))
        : new Next.Drop();
  }

  private Duration scaled(Duration wait) {
    return Duration.ofNanos((long) (wait.toNanos() * scale));
  }
}
