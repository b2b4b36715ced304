package io.btcpaytracker.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.stack.BrokerProcess;
import io.btcpaytracker.stack.OtherJvm;
import io.btcpaytracker.stack.machine.Ports;
import io.btcpaytracker.stack.machine.StackException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
  @TempDir Path folder;

  @Test
  void recordsAreThereAgainAfterAStopAndAStart() throws Exception {
    int port;
    try (var kafka = EmbeddedKafka.start(folder, 0)) {
      port = kafka.port();
      var topic = new TestTopic(kafka.bootstrapServers(), "events");
      topic.create();
      topic.append("first");
    }

    try (var kafka = EmbeddedKafka.start(folder, port)) {
      var topic = new TestTopic(kafka.bootstrapServers(), "events");
      topic.append("second");
      assertThat(topic.readAll()).containsExactly("first", "second");
    }
  }

  @Test
  void acknowledgedRecordsAreThereAgainAfterKillMinus9() throws Exception {
    int port = Ports.free();
    try (var broker = OtherJvm.run(BrokerProcess.class, "--data", folder, "--port", port)) {
      broker.awaitLine("ready");
      var topic = new TestTopic("127.0.0.1:" + port, "events");
      topic.create();
      topic.append("acknowledged");
      broker.killMinus9();
    }

    try (var kafka = EmbeddedKafka.start(folder, port)) {
      assertThat(new TestTopic(kafka.bootstrapServers(), "events").readAll())
          .containsExactly("acknowledged");
    }
  }

  @Test
  void aRecordWithTheLargestBodyFitsAndTopicsAreNotMadeByAccident() throws Exception {
    try (var kafka = EmbeddedKafka.start(folder, 0)) {
      var topic = new TestTopic(kafka.bootstrapServers(), "events");
      topic.create();
      String large = "x".repeat(3 * 1024 * 1024);
      topic.append(large);
      assertThat(topic.readAll()).containsExactly(large);

      var missing = new TestTopic(kafka.bootstrapServers(), "mistyped");
      assertThatThrownBy(() -> missing.append("lost")).hasMessageContaining("mistyped");
    }
  }

  @Test
  void aTakenPortIsNamedWithItsSetting() throws Exception {
    try (var stranger = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedKafka.start(folder, stranger.getLocalPort()))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("port " + stranger.getLocalPort() + " is taken")
          .hasMessageContaining("KAFKA_PORT");
    }
  }

  @Test
  void theBrokerProcessSaysWhyItCannotStart() throws Exception {
    try (var stranger = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        var broker =
            OtherJvm.run(
                BrokerProcess.class, "--data", folder, "--port", stranger.getLocalPort())) {
      assertThat(broker.awaitLine("Kafka cannot listen")).contains("KAFKA_PORT");
      assertThat(broker.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(broker.process().exitValue()).isEqualTo(1);
    }
  }

  @Test
  void theBrokerProcessEndsCleanlyOnTerm() throws Exception {
    try (var broker = OtherJvm.run(BrokerProcess.class, "--data", folder, "--port", 0)) {
      broker.awaitLine("ready");
      broker.process().destroy();

      assertThat(broker.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(folder.resolve("log/.kafka_cleanshutdown")).exists();
    }
  }

  @Test
  void theDataOfAnotherBrokerIsRefused() throws Exception {
    Path log = Files.createDirectories(folder.resolve("log"));
    var meta = List.of("version=1", "node.id=3", "cluster.id=MkU3OEVBNTcwNTJENDM2Qk");
    Files.write(log.resolve("meta.properties"), meta);

    assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("node 3")
        .hasMessageContaining("MkU3OEVBNTcwNTJENDM2Qk")
        .hasMessageContaining("TRACKER_DATA");
  }

  @Test
  void aFolderThatLostItsIdentityIsNotFormattedAway() throws Exception {
    Files.createDirectories(folder.resolve("log/invoice-events-0"));

    assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("invoice-events-0");
  }
}
