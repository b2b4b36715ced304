package io.btcpaytracker.run.proof;

import static org.awaitility.Awaitility.await;

import io.btcpaytracker.run.backlog.Backlog;
import io.btcpaytracker.run.backlog.Disorder;
import io.btcpaytracker.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The broker of a system under test, seen by whoever may do anything to it. */
final class LogUnderTest implements AutoCloseable {
  private static final String STREAM_GROUP = "projector";
  private static final String ROWS_GROUP = "projector-rows";
  private static final Set<String> MADE_BY_THE_PROJECTOR =
      Set.of(
          Topics.INVOICE_STATES,
          Topics.PROJECTOR_DEAD_LETTERS,
          "projector-invoice-state-changelog");
  private static final Instant UNTIL = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration SPAN = Duration.ofDays(10);
  private static final Disorder DISORDER = new Disorder(1.3, 0.1, 0.1);
  private static final int EVENTS_PER_INVOICE = 5;
  private static final int STORES = 5;

  private final String bootstrapServers;
  private final Admin admin;

  LogUnderTest(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  /** Duplicates, redeliveries, stragglers, two webhooks, in genuine bodies. */
  long fill(long seed, long events) throws InterruptedException {
    return new Backlog(seed, events, events / EVENTS_PER_INVOICE, STORES, DISORDER, UNTIL, SPAN)
        .write(bootstrapServers);
  }

  /** As if no projector had ever been here. */
  void forgetProjectors() throws InterruptedException, ExecutionException {
    // A group has members until the sessions of those that were killed end.
    await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(this::forgetGroups);
    forgetTopics(MADE_BY_THE_PROJECTOR);
  }

  /** The states are gone, the store they were made from and its changelog are not. */
  void forgetStates() throws InterruptedException, ExecutionException {
    forgetTopics(Set.of(Topics.INVOICE_STATES));
  }

  private boolean forgetGroups() throws InterruptedException, ExecutionException {
    Set<String> there =
        admin.listGroups().all().get().stream().map(g -> g.groupId()).collect(Collectors.toSet());
    there.retainAll(Set.of(STREAM_GROUP, ROWS_GROUP));
    admin.deleteConsumerGroups(there).all().get();
    return true;
  }

  private void forgetTopics(Set<String> topics) throws InterruptedException, ExecutionException {
    Set<String> there = admin.listTopics().names().get();
    admin.deleteTopics(topics.stream().filter(there::contains).toList()).all().get();
  }

  /** What somebody may do by hand. Of a group without members. */
  void setOffsetsToZero() throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> zero =
        partitions(Topics.INVOICE_EVENTS).stream()
            .collect(Collectors.toMap(Function.identity(), _ -> new OffsetAndMetadata(0)));
    admin.alterConsumerGroupOffsets(STREAM_GROUP, zero).all().get();
    admin.alterConsumerGroupOffsets(ROWS_GROUP, zero).all().get();
  }

  /** Whether the fold has committed all there is. */
  boolean isFolded() throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(STREAM_GROUP).partitionsToOffsetAndMetadata().get();
    return ends(Topics.INVOICE_EVENTS).entrySet().stream()
        .allMatch(end -> {
          OffsetAndMetadata place = committed.get(end.getKey());
          return end.getValue() == 0 || (place != null && place.offset() >= end.getValue());
        });
  }

  long end(String topic) throws InterruptedException, ExecutionException {
    return ends(topic).values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<TopicPartition, Long> ends(String topic)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> latest =
        partitions(topic).stream()
            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  private List<TopicPartition> partitions(String topic)
      throws InterruptedException, ExecutionException {
    return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
        .flatMap(description -> description.partitions().stream())
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  @Override
  public void close() {
    admin.close();
  }
}
