package io.btcpaytracker.schemas;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Brings topics into being by their specification. An existing topic is never altered: what differs
 * is reported, because a wrong setting may break a promise and a changed partition count moves
 * keys.
 */
public final class TopicAdmin {
  private final Admin admin;
  private final short replication;

  /**
   * @param replication replication factor of topics that have to be created
   */
  public TopicAdmin(Admin admin, int replication) {
    this.admin = admin;
    this.replication = (short) replication;
  }

  /**
   * Creates what is missing and compares what exists.
   *
   * @return one sentence per difference; empty when all topics are as specified
   * @throws KafkaException when the broker cannot be asked; trying again is safe
   */
  public List<String> ensure(Collection<TopicSpec> specs) throws InterruptedException {
    createMissing(specs);
    List<String> names = specs.stream().map(TopicSpec::name).toList();
    Map<String, TopicDescription> descriptions = get(admin.describeTopics(names).allTopicNames());
    List<ConfigResource> resources = names.stream().map(TopicAdmin::resource).toList();
    Map<ConfigResource, Config> configs = get(admin.describeConfigs(resources).all());
    List<String> differences = new ArrayList<>();
    for (TopicSpec spec : specs) {
      TopicDescription description = requireNonNull(descriptions.get(spec.name()), spec.name());
      Config config = requireNonNull(configs.get(resource(spec.name())), spec.name());
      differences.addAll(differences(spec, description, config));
    }
    return List.copyOf(differences);
  }

  private void createMissing(Collection<TopicSpec> specs) throws InterruptedException {
    var existing = get(admin.listTopics().names());
    List<NewTopic> missing =
        specs.stream()
            .filter(spec -> !existing.contains(spec.name()))
            .map(s -> new NewTopic(s.name(), s.partitions(), replication).configs(s.config()))
            .toList();
    for (var creation : admin.createTopics(missing).values().values()) {
      try {
        creation.get();
      } catch (ExecutionException e) {
        // Another process of ours was quicker; the comparison that follows judges what it made.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw asKafkaException(e);
        }
      }
    }
  }

  private static List<String> differences(TopicSpec spec, TopicDescription is, Config config) {
    List<String> differences = new ArrayList<>();
    if (is.partitions().size() != spec.partitions()) {
      differences.add(
          "topic '%s' has %d partitions (expected %d); set the configured count to what exists, or move to a new topic"
              .formatted(spec.name(), is.partitions().size(), spec.partitions()));
    }
    for (var wanted : spec.config().entrySet()) {
      ConfigEntry entry = config.get(wanted.getKey());
      String value = entry == null ? "nothing" : entry.value();
      if (!wanted.getValue().equals(value)) {
        differences.add(
            "topic '%s' has %s=%s (expected %s); alter it with kafka-configs or correct the setting"
                .formatted(spec.name(), wanted.getKey(), value, wanted.getValue()));
      }
    }
    return differences;
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private static <V> V get(org.apache.kafka.common.KafkaFuture<V> future)
      throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw asKafkaException(e);
    }
  }

  private static KafkaException asKafkaException(ExecutionException e) {
    return e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
  }
}
