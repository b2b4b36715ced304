package io.btcpaytracker.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.stack.kafka.EmbeddedKafka;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferingTopicIT {

  @Test
  void aTopicThatWouldBreakThePromiseIsRefusedUntilItIsCorrected(@TempDir Path folder)
      throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      // Somebody made it by hand, without flush.messages: a power cut would lose what we
      // acknowledge.
      var wanted = Topics.invoiceEvents(12, 1, 2 * 1024 * 1024);
      admin.createTopics(List.of(new NewTopic(wanted.name(), 12, (short) 1))).all().get();

      try (RunningGateway gateway = RunningGateway.start(kafka.bootstrapServers())) {
        await().until(() -> gateway.get("/health").body().contains("flush.messages"));
        var refused = gateway.deliver(Webhook.invoiceEvent("InvoiceCreated", "D1", "d1"));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(gateway.get("/health").statusCode()).isEqualTo(503);
        assertThat(gateway.management("/actuator/prometheus"))
            .containsPattern("ingest_topic_differences [1-9]");

        correct(admin, wanted.config());

        gateway.awaitReady();
        var accepted = gateway.deliver(Webhook.invoiceEvent("InvoiceCreated", "D1", "d2"));
        assertThat(accepted.statusCode()).isEqualTo(200);
      }
    }
  }

  private static void correct(Admin admin, Map<String, String> config) throws Exception {
    List<AlterConfigOp> changes =
        config.entrySet().stream()
            .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
            .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
            .toList();
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.INVOICE_EVENTS);
    admin.incrementalAlterConfigs(Map.of(topic, changes)).all().get();
  }
}
