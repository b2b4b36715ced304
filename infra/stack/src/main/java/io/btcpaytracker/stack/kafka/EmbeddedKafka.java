package io.btcpaytracker.stack.kafka;

import io.btcpaytracker.stack.machine.FolderLock;
import io.btcpaytracker.stack.machine.Ports;
import io.btcpaytracker.stack.machine.StackException;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A whole Kafka broker (KRaft, broker and controller in one) inside this JVM, listening on the
 * loopback address only. What it acknowledged is there again after {@link #close()} and {@link
 * #start}, and after kill -9 of the JVM; against a power cut only topics with {@code
 * flush.messages=1} are safe, as there is no second broker.
 *
 * <p>After kill -9 the next start waits until the old session has ended, see {@link BrokerConfig}.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

  private final KafkaRaftServer server;
  private final FolderLock lock;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, FolderLock lock, int port) {
    this.server = server;
    this.lock = lock;
    this.port = port;
  }

  /**
   * Returns when the broker takes records.
   *
   * @param dataFolder made and formatted when it is empty, otherwise gone on with
   * @param port 0 for a free one
   * @throws StackException when the folder or the port is not ours to use
   */
  public static EmbeddedKafka start(Path dataFolder, int port) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    FolderLock lock = FolderLock.take(folder, "Kafka");
    try {
      int taken = Ports.orFree(port);
      Ports.requireFree(taken, "Kafka", "KAFKA_PORT");
      LogFolder logs = LogFolder.in(folder);
      logs.formatIfNew();
      return new EmbeddedKafka(startServer(logs, taken), lock, taken);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static KafkaRaftServer startServer(LogFolder logs, int port) {
    Properties settings = BrokerConfig.of(logs.path(), port, Ports.orFreeBeside(0, port));
    // Not logged by Kafka itself: it prints several hundred lines of defaults.
    var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    try {
      server.startup();
      return server;
    } catch (RuntimeException e) {
      stopQuietly(server);
      throw new StackException(
          "Kafka did not start on port %d with data folder '%s': %s (expected it to start); the broker's log above says more"
              .formatted(port, logs.path(), e.getMessage()),
          e);
    }
  }

  private static void stopQuietly(KafkaRaftServer server) {
    try {
      server.shutdown();
      server.awaitShutdown();
    } catch (RuntimeException e) {
      LOG.debug("A broker that did not start did not stop cleanly either", e);
    }
  }

  public int port() {
    return port;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /**
   * Stops in order: clients' requests end, logs are flushed and closed, then the folder is free.
   */
  @Override
  public void close() {
    try {
      server.shutdown();
      server.awaitShutdown();
    } finally {
      lock.close();
    }
  }
}
