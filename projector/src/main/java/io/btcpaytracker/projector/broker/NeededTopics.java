package io.btcpaytracker.projector.broker;

import static io.btcpaytracker.schemas.Topics.INVOICE_EVENTS;
import static io.btcpaytracker.schemas.Topics.REJECTED_DELIVERIES;
import static io.btcpaytracker.schemas.Topics.STORE_EVENTS;
import static java.util.Objects.requireNonNull;

import io.btcpaytracker.schemas.TopicAdmin;
import io.btcpaytracker.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the topics this process owns into being, and waits for those the gateway owns. Beside the
 * start of the process, which needs no broker: everything that reads the log waits here.
 */
public final class NeededTopics implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(NeededTopics.class);
  private static final Set<String> OF_THE_GATEWAY =
      Set.of(INVOICE_EVENTS, STORE_EVENTS, REJECTED_DELIVERIES);

  private final Supplier<Admin> admins;
  private final TopicSettings settings;
  private final TrackerSettings tracker;
  private final CompletableFuture<List<String>> ready = new CompletableFuture<>();
  private volatile String waitingFor = "the broker has not been asked yet";
  private volatile Optional<Thread> thread = Optional.empty();

  NeededTopics(Supplier<Admin> admins, TopicSettings settings, TrackerSettings tracker) {
    this.admins = admins;
    this.settings = settings;
    this.tracker = tracker;
  }

  /** Returns when all topics are there. */
  public void await() throws InterruptedException {
    try {
      ready.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics are never completed exceptionally", e);
    }
  }

  /** Why readers still wait; empty when they need not. */
  public Optional<String> waitingFor() {
    return ready.isDone() ? Optional.empty() : Optional.of(waitingFor);
  }

  /** One sentence for each setting of an existing topic of ours that is not as specified. */
  public List<String> differences() {
    return ready.getNow(List.of());
  }

  @Override
  public void start() {
    thread = Optional.of(Thread.ofVirtual().name("needed-topics").start(this::seek));
  }

  @Override
  public void stop() {
    thread.ifPresent(Thread::interrupt);
    thread = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return thread.isPresent();
  }

  private void seek() {
    try {
      while (!ready.isDone()) {
        seekOnce();
        Thread.sleep(settings.retry());
      }
    } catch (InterruptedException | InterruptException _) {
      log.debug("no longer waiting for topics");
    }
  }

  /** With a new client each time: the addresses of the broker may have moved. */
  private void seekOnce() throws InterruptedException {
    try (Admin admin = admins.get()) {
      int partitions = describe(admin).partitions().size();
      long body = tracker.maxBody().toBytes();
      List<String> differences =
          new TopicAdmin(admin, settings.replication())
              .ensure(
                  List.of(
                      Topics.invoiceStates(partitions, settings.replication(), body),
                      Topics.projectorDeadLetters(settings.replication(), body)));
      differences.forEach(d -> log.atWarn().addKeyValue("reason", d).log("topic differs"));
      ready.complete(differences);
      log.info("topics are there");
    } catch (InterruptException e) {
      throw e;
    } catch (UnknownTopicOrPartitionException e) {
      enter("topics of the gateway are missing; start the gateway, which creates them");
    } catch (KafkaException e) {
      enter("the broker does not answer: " + e.getMessage());
    }
  }

  /** As many partitions of states as of events: the same key lies in the same partition. */
  private static TopicDescription describe(Admin admin) throws InterruptedException {
    try {
      Map<String, TopicDescription> found =
          admin.describeTopics(OF_THE_GATEWAY).allTopicNames().get();
      return requireNonNull(found.get(INVOICE_EVENTS));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
    }
  }

  private void enter(String reason) {
    if (!reason.equals(waitingFor)) {
      log.atWarn().addKeyValue("reason", reason).log("waiting for topics");
    }
    waitingFor = reason;
  }
}
