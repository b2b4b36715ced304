package io.btcpaytracker.projector.stream;

import io.btcpaytracker.projector.broker.NeededTopics;
import io.btcpaytracker.projector.generation.GenerationWatch;
import io.btcpaytracker.projector.generation.Standing;
import io.btcpaytracker.projector.generation.Standing.Folding;
import io.btcpaytracker.projector.retry.Backoff;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the topology of the current generation for as long as the process lives: starts it when its
 * topics are there, replaces threads that fail, and leaves the group when it stops, so that its
 * partitions are free at once.
 */
final class InvoiceStream implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(InvoiceStream.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(8);

  private final Function<Folding, KafkaStreams> making;
  private final GenerationWatch watch;
  private final NeededTopics topics;
  private final Backoff restart;
  private volatile @Nullable KafkaStreams streams;
  private volatile @Nullable Thread starter;
  private volatile Standing standing = new Standing.Unknown();
  private volatile String trouble = "";
  private int failures;

  InvoiceStream(
      Function<Folding, KafkaStreams> making,
      GenerationWatch watch,
      NeededTopics topics,
      Backoff restart) {
    this.making = making;
    this.watch = watch;
    this.topics = topics;
    this.restart = restart;
  }

  @Override
  public void start() {
    starter = Thread.ofVirtual().name("invoice-stream-start").start(this::follow);
  }

  private void follow() {
    try {
      topics.await();
      while (true) {
        standing = watch.awaitOther(standing);
        close();
        if (standing instanceof Folding folding) {
          startUnlessOvertaken(folding);
        }
      }
    } catch (InterruptedException _) {
      log.debug("the stream follows no longer");
    }
  }

  private void startUnlessOvertaken(Folding folding) throws InterruptedException {
    for (int attempt = 1; watch.says(folding) && !isStarted(folding); attempt++) {
      Thread.sleep(restart.after(attempt));
    }
  }

  private synchronized boolean isStarted(Folding folding) {
    if (starter == null) {
      return true;
    }
    try {
      KafkaStreams made = making.apply(folding);
      made.setStateListener(this::entered);
      made.setUncaughtExceptionHandler(this::failed);
      streams = made;
      made.start();
      return true;
    } catch (RuntimeException e) {
      trouble = String.valueOf(e.getMessage());
      log.atError().setCause(e).log("the stream did not start, tried again");
      close();
      return false;
    }
  }

  private void entered(State now, State before) {
    log.atInfo().addKeyValue("from", before).addKeyValue("to", now).log("stream moved");
    if (now == State.RUNNING) {
      failures = 0;
      trouble = "";
    }
  }

  /**
   * On the failed thread, before its replacement starts. What is wrong with one record is never an
   * exception (see {@link FoldStep}), so trying again is right, and waiting keeps it calm.
   */
  private StreamThreadExceptionResponse failed(Throwable failure) {
    trouble = String.valueOf(failure.getMessage());
    if (isReplaced(failure)) {
      log.error("another process has taken this one's place in the group; the stream ends");
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    failures++;
    Duration pause = restart.after(failures);
    log.atError().setCause(failure).log("stream thread failed, replaced after {}", pause);
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private static boolean isReplaced(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof FencedInstanceIdException || isReplaced(failure.getCause()));
  }

  /** Why nothing is folded now; empty when it is. */
  String reasonForStanding() {
    KafkaStreams running = streams;
    if (running == null) {
      return topics.waitingFor().orElseGet(() -> reasonFor(standing));
    }
    return running.state() == State.RUNNING
        ? ""
        : "the stream is %s%s".formatted(running.state(), trouble.isEmpty() ? "" : ": " + trouble);
  }

  private String reasonFor(Standing now) {
    return switch (now) {
      case Standing.Unknown _ -> "the primary has not said yet which generation is current";
      case Standing.Still _ -> "generations are being switched; it goes on in a moment";
      case Folding _ -> "the stream is being started " + trouble;
    };
  }

  @Override
  public void stop() {
    Thread starting = starter;
    starter = null;
    if (starting != null) {
      starting.interrupt();
    }
    close();
  }

  private synchronized void close() {
    KafkaStreams running = streams;
    streams = null;
    if (running != null) {
      running.close(
          CloseOptions.timeout(CLOSE_TIMEOUT)
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
  }

  @Override
  public boolean isRunning() {
    return starter != null;
  }
}
