package io.btcpaytracker.gateway.topic;

import io.btcpaytracker.gateway.topic.OwnTopics.Comparison;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics and keeps comparing them, beside the requests: the process starts without a
 * broker, and a corrected topic is taken up without a restart.
 */
public final class TopicWatch implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);

  private final Supplier<Admin> admins;
  private final OwnTopics topics;
  private final Runnable warmUp;
  private final Duration checkEvery;
  private final Duration retryAfter;
  private volatile LogState state = new LogState.Starting();
  private volatile List<String> sideDifferences = List.of();
  private volatile @Nullable Thread thread;

  /**
   * @param warmUp done before the log is first said to be ready
   */
  TopicWatch(Supplier<Admin> admins, OwnTopics topics, Runnable warmUp, IngestSettings settings) {
    this.admins = admins;
    this.topics = topics;
    this.warmUp = warmUp;
    this.checkEvery = settings.topicCheck();
    this.retryAfter = settings.topicRetry();
  }

  public LogState state() {
    return state;
  }

  /** Every way in which a topic is not as it must be, also where that stops nothing. */
  public List<String> differences() {
    return state instanceof LogState.Differing(var differences) ? differences : sideDifferences;
  }

  /** Why nothing may be appended now; empty when it may. */
  Optional<String> objection() {
    return switch (state) {
      // A broker that is away is the producer's to notice: it may be back before the next look.
      case LogState.Ready _, LogState.Unreachable _ -> Optional.empty();
      case LogState.Starting _ -> Optional.of("the topics have not been looked at yet");
      case LogState.Unseen(String reason) -> Optional.of(reason);
      case LogState.Differing(var differences) -> Optional.of(differences.getFirst());
    };
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("topic-watch").start(this::watch);
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        watchWithOneClient();
        Thread.sleep(retryAfter);
      }
    } catch (InterruptedException | InterruptException _) {
      log.debug("topic watch ends");
    }
  }

  /** A client that failed is thrown away: the addresses it was made with may have moved. */
  private void watchWithOneClient() throws InterruptedException {
    try (Admin admin = admins.get()) {
      while (true) {
        look(admin);
        Thread.sleep(state instanceof LogState.Ready ? checkEvery : retryAfter);
      }
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      enter(unanswered(String.valueOf(e.getMessage())));
    }
  }

  private void look(Admin admin) throws InterruptedException {
    Comparison found = topics.ensure(admin);
    if (!found.side().equals(sideDifferences)) {
      found.side().forEach(d -> log.atWarn().addKeyValue("reason", d).log("topic differs"));
      sideDifferences = found.side();
    }
    if (!found.events().isEmpty()) {
      enter(new LogState.Differing(found.events()));
      return;
    }
    if (!(state instanceof LogState.Ready)) {
      warmUp.run();
    }
    enter(new LogState.Ready());
  }

  private LogState unanswered(String reason) {
    return switch (state) {
      case LogState.Ready _, LogState.Unreachable _ -> new LogState.Unreachable(reason);
      case LogState.Starting _, LogState.Unseen _ ->
          new LogState.Unseen("the broker does not answer: " + reason);
      // Still the thing to correct, whether or not the broker is there.
      case LogState.Differing differing -> differing;
    };
  }

  private void enter(LogState next) {
    LogState before = state;
    state = next;
    if (next.isNewsAfter(before)) {
      tell(next);
    }
  }

  private static void tell(LogState state) {
    switch (state) {
      case LogState.Starting _ -> log.debug("log is not known yet");
      case LogState.Ready _ -> log.info("log is ready, all event topics are as they must be");
      case LogState.Unreachable(String reason) ->
          log.atError().addKeyValue("reason", reason).log("log is unreachable");
      case LogState.Unseen(String reason) ->
          log.atWarn().addKeyValue("reason", reason).log("log is not ready");
      case LogState.Differing(var differences) ->
          log.atError()
              .addKeyValue("reason", differences)
              .log("log is refused because topics differ, senders are told to come again");
    }
  }
}
