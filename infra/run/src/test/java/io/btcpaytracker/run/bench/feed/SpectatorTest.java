package io.btcpaytracker.run.bench.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.bench.Percentiles;
import io.btcpaytracker.run.simulator.shop.Dice;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SpectatorTest {
  /** Two invoices of five steps each. */
  private final EventPlan plan = new EventPlan(InstantSource.system(), Dice.of(1, 0), 10);

  private final Latencies latencies = new Latencies(1);
  private final Spectator spectator = new Spectator(plan, latencies);

  @Test
  void everyEventOfThePlanIsCountedWithItsTime() {
    plan.due(0, 0);
    plan.due(1, 1_000_000);

    see(3_000_000, event(0, "InvoiceCreated", 4, 7), event(1, "InvoiceCreated", 4, 8));

    assertThat(spectator.delivered()).isEqualTo(2);
    assertThat(spectator.outOfOrder()).isZero();
    // The first is warm-up.
    assertThat(latencies.percentiles()).isEqualTo(new Percentiles(1, 2, 2, 2, 2));
  }

  @Test
  void eventsOfOthersAreNot() {
    see(0, "{\"invoiceId\":\"another\",\"type\":\"InvoiceCreated\",\"partition\":1,\"offset\":1}");
    see(0, event(0, "InvoiceDeleted", 1, 2));

    assertThat(spectator.delivered()).isZero();
  }

  @Test
  void whatWasAcceptedAndNotSeenIsLost() {
    plan.accepted(0);
    plan.accepted(1);

    see(0, event(1, "InvoiceCreated", 0, 0), event(0, "InvoiceSettled", 0, 1));

    assertThat(spectator.lost()).isEqualTo(1);
  }

  @Test
  void aSecondSightingIsADuplicate() {
    see(0, event(0, "InvoiceCreated", 0, 5));
    see(0, event(0, "InvoiceCreated", 0, 5));

    assertThat(spectator.delivered()).isEqualTo(1);
    assertThat(spectator.duplicated()).isEqualTo(1);
  }

  @Test
  void anEarlierPlaceOfTheSamePartitionIsOutOfOrder() {
    see(0, event(0, "InvoiceCreated", 0, 5), event(1, "InvoiceCreated", 1, 1));
    see(0, event(0, "InvoiceProcessing", 0, 4));

    assertThat(spectator.outOfOrder()).isEqualTo(1);
  }

  private void see(long nanos, String... events) {
    byte[] text =
        ("{\"kind\":\"events\",\"events\":[" + String.join(",", events) + "]}").getBytes(US_ASCII);
    spectator.see(text, 0, text.length, nanos);
  }

  private String event(int invoice, String type, int partition, int offset) {
    return "{\"invoiceId\":\"%s%07d\",\"type\":\"%s\",\"partition\":%d,\"offset\":%d}"
        .formatted(plan.prefix(), invoice, type, partition, offset);
  }
}
