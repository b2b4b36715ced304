package io.btcpaytracker.run.deadletter;

import io.btcpaytracker.run.environment.RunningSystem;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which broker is asked; a part of every command that asks one. */
final class Broker {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description =
          "The broker (default: TRACKER_KAFKA_BOOTSTRAP_SERVERS, else that of ./tracker up).")
  private @Nullable String bootstrapServers;

  /** What is asked of the broker. */
  interface Question<T> {
    T ask(LetterLog log, Opening<Redriving> redriving) throws Exception;
  }

  /** Makes what is needed only sometimes. */
  interface Opening<T> {
    T open();
  }

  /**
   * @throws LetterException when the broker does not answer
   */
  <T> T ask(Question<T> question) throws Exception {
    String servers = servers();
    try (LetterLog log = new LetterLog(servers, TIMEOUT)) {
      return question.ask(log, () -> new Redriving(log, servers, TIMEOUT));
    } catch (KafkaException e) {
      throw new LetterException(
          "the broker at '%s' does not do what was asked: %s (expected an answer within %d s); is ./tracker up running? Asking again is safe"
              .formatted(servers, e.getMessage(), TIMEOUT.toSeconds()));
    }
  }

  private String servers() {
    return bootstrapServers == null
        ? RunningSystem.of(TrackerEnvironment.ofProcess()).bootstrapServers()
        : bootstrapServers;
  }
}
