package io.btcpaytracker.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {
  private static final long TWO_MIB = 2L * 1024 * 1024;

  @Test
  void oneBrokerForcesEveryEventToDisk() {
    TopicSpec spec = Topics.invoiceEvents(12, 1, TWO_MIB);

    assertThat(spec.config())
        .containsEntry("flush.messages", "1")
        .containsEntry("min.insync.replicas", "1")
        .containsEntry("retention.ms", "-1")
        .containsEntry("cleanup.policy", "delete");
  }

  @Test
  void threeBrokersAcknowledgeByQuorum() {
    TopicSpec spec = Topics.invoiceEvents(12, 3, TWO_MIB);

    assertThat(spec.config())
        .containsEntry("min.insync.replicas", "2")
        .doesNotContainKey("flush.messages");
  }

  @Test
  void aBodyAtTheLimitFitsIntoARecord() {
    TopicSpec spec = Topics.invoiceEvents(12, 1, TWO_MIB);

    assertThat(Long.parseLong(spec.config().get("max.message.bytes"))).isGreaterThan(TWO_MIB);
  }

  @Test
  void strangersCannotFillTheDisk() {
    assertThat(Topics.rejectedDeliveries().config())
        .containsEntry("retention.ms", "604800000")
        .containsEntry("retention.bytes", "268435456");
  }

  @Test
  void statesAreCompactedButNotWithinAWeek() {
    assertThat(Topics.invoiceStates(12, 1, TWO_MIB).config())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("min.compaction.lag.ms", "604800000");
  }
}
