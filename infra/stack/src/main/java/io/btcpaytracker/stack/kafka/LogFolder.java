package io.btcpaytracker.stack.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.stack.machine.FolderLock;
import io.btcpaytracker.stack.machine.StackException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** The folder of the broker's log: formatted once, and refused when another broker formatted it. */
record LogFolder(Path path) {
  static final int NODE_ID = 1;

  /**
   * Every cluster of ours has an id that begins so (the rest is random, so a fresh log can be told
   * from the one before it). Thus the data of some other Kafka is recognised.
   */
  private static final String CLUSTER_PREFIX = "btcpaytracker";

  static LogFolder in(Path dataFolder) {
    return new LogFolder(dataFolder.resolve("log"));
  }

  void formatIfNew() {
    try {
      Files.createDirectories(path);
      if (Files.exists(metaFile())) {
        requireOurs(read(metaFile()));
      } else {
        requireEmpty();
        format();
      }
    } catch (IOException e) {
      throw FolderLock.unusable(path, "Kafka", e);
    }
  }

  private Path metaFile() {
    return path.resolve("meta.properties");
  }

  private static Properties read(Path file) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private void requireOurs(Properties meta) {
    String node = meta.getProperty("node.id", "none");
    String cluster = meta.getProperty("cluster.id", "none");
    if (!node.equals(Integer.toString(NODE_ID)) || !cluster.startsWith(CLUSTER_PREFIX)) {
      throw new StackException(
          "Kafka cannot use folder '%s': it holds the data of node %s of cluster '%s' (expected node %d of a cluster '%s…'); set TRACKER_DATA to another folder, or move this one away"
              .formatted(path, node, cluster, NODE_ID, CLUSTER_PREFIX));
    }
  }

  /**
   * Without meta.properties, records in the folder would be taken for rubbish and formatted away.
   */
  private void requireEmpty() throws IOException {
    try (var entries = Files.list(path)) {
      var first = entries.findFirst();
      if (first.isPresent()) {
        throw new StackException(
            "Kafka cannot use folder '%s': it has '%s' but no meta.properties (expected an empty folder or one that the broker made); set TRACKER_DATA to another folder, or move this one away"
                .formatted(path, first.get().getFileName()));
      }
    }
  }

  private void format() throws IOException {
    try {
      new Formatter()
          .setNodeId(NODE_ID)
          .setClusterId(newClusterId())
          .setDirectories(List.of(path.toString()))
          .setMetadataLogDirectory(path.toString())
          .setControllerListenerName(BrokerConfig.CONTROLLER)
          // With test features the broker halts the whole JVM when it reads them back.
          .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
          .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new StackException("Kafka could not format folder '%s'".formatted(path), e);
    }
  }

  private static String newClusterId() {
    return CLUSTER_PREFIX + Uuid.randomUuid().toString().substring(CLUSTER_PREFIX.length());
  }
}
