package io.btcpaytracker.stack.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Every setting of the broker that is not Kafka's default, on one screen. */
final class BrokerConfig {
  static final String CONTROLLER = "CONTROLLER";

  private static final int MIB = 1024 * 1024;

  private BrokerConfig() {}

  static Properties of(Path folder, int port, int controllerPort) {
    var settings = new Properties();
    settings.putAll(identity(folder, port, controllerPort));
    settings.putAll(oneNode());
    settings.putAll(timing());
    settings.putAll(size());
    return settings;
  }

  private static Map<String, String> identity(Path folder, int port, int controllerPort) {
    return Map.ofEntries(
        Map.entry("process.roles", "broker,controller"),
        Map.entry("node.id", Integer.toString(LogFolder.NODE_ID)),
        Map.entry("controller.quorum.voters", LogFolder.NODE_ID + "@127.0.0.1:" + controllerPort),
        Map.entry(
            "listeners",
            "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d"
                .formatted(port, CONTROLLER, controllerPort)),
        Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
        Map.entry("inter.broker.listener.name", "PLAINTEXT"),
        Map.entry("controller.listener.names", CONTROLLER),
        Map.entry(
            "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
        Map.entry("log.dirs", folder.toString()));
  }

  private static Map<String, String> oneNode() {
    return Map.ofEntries(
        // Topics are made by the process that owns them, with their settings, or not at all.
        Map.entry("auto.create.topics.enable", "false"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("offsets.topic.num.partitions", "4"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("transaction.state.log.num.partitions", "4"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.num.partitions", "1"),
        Map.entry("default.replication.factor", "1"),
        Map.entry("min.insync.replicas", "1"));
  }

  private static Map<String, String> timing() {
    return Map.of(
        // After kill -9 the controller takes the new broker for a duplicate of the old one for this
        // long. Much shorter, and a starved CPU makes a living broker look dead.
        "broker.session.timeout.ms", "4000",
        "broker.heartbeat.interval.ms", "500",
        "controlled.shutdown.enable", "true",
        // There is nobody else to wait for in an election.
        "controller.quorum.election.timeout.ms", "100",
        "controller.quorum.election.backoff.max.ms", "50",
        "controller.quorum.fetch.timeout.ms", "200",
        "group.initial.rebalance.delay.ms", "0",
        // An idle controller writes (and syncs) an empty record at this interval.
        "metadata.max.idle.interval.ms", "5000");
  }

  private static Map<String, String> size() {
    return Map.of(
        // A body of 2 MiB, its envelope, and air.
        "message.max.bytes",
        Integer.toString(4 * MIB),
        "replica.fetch.max.bytes",
        Integer.toString(4 * MIB),
        "socket.request.max.bytes",
        Integer.toString(32 * MIB),
        "num.network.threads",
        "2",
        "num.io.threads",
        "4",
        "background.threads",
        "2",
        "num.recovery.threads.per.data.dir",
        "2",
        // The default buffer is 128 MiB of heap.
        "log.cleaner.dedupe.buffer.size",
        Integer.toString(8 * MIB));
  }
}
