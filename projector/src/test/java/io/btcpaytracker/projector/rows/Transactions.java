package io.btcpaytracker.projector.rows;

import io.btcpaytracker.projector.growth.Partitions;
import io.btcpaytracker.projector.growth.Retention;
import io.btcpaytracker.sources.WebhookSources;
import java.time.Instant;
import java.time.Period;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Batch transactions for tests. */
final class Transactions {
  private Transactions() {}

  static BatchTransaction on(DataSource primary) {
    return on(primary, null, Instant.EPOCH);
  }

  /**
   * @param deliveries how long they are kept; null: for ever
   */
  static BatchTransaction on(DataSource primary, @Nullable Period deliveries, Instant now) {
    return new BatchTransaction(
        primary,
        new EntryRows(new Verdicts(WebhookSources.load()), new Retention(deliveries, () -> now)),
        Partitions.of(primary));
  }
}
