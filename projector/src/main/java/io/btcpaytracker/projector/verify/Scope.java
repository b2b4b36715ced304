package io.btcpaytracker.projector.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Which tables and rows are compared. */
interface Scope {
  /**
   * @return a condition on the rows {@code t}; empty when the table is left out
   */
  Optional<String> conditionOn(String table, Set<String> columns);

  /**
   * All, but for deliveries that are on one side only: the log keeps refused requests for some
   * days, the tables may keep deliveries for a limited time.
   */
  static Scope everything(Instant deliveriesFrom) {
    return (table, columns) -> {
      String condition = isPlaced(columns) ? onTheLog("t") : "true";
      if (table.equals("delivery_body")) {
        condition =
            """
            not exists (
              select from projection.delivery d
              where d.id = t.id and d.received_at = t.received_at and not (%s))
            """
                .formatted(onTheLog("d"));
      }
      boolean isLimited = table.startsWith("delivery") && deliveriesFrom.isAfter(Instant.EPOCH);
      return Optional.of(
          isLimited
              ? "%s and t.received_at >= '%s'".formatted(condition, deliveriesFrom)
              : condition);
    };
  }

  /** Some invoices; requests about them are no part of their state. */
  static Scope sampledInvoices() {
    return (table, columns) ->
        columns.containsAll(Set.of("store_id", "invoice_id")) && !table.equals("delivery")
            ? Optional.of(
                "(t.store_id, t.invoice_id) in (select store_id, invoice_id from sampled_invoice)")
            : Optional.empty();
  }

  private static boolean isPlaced(Set<String> columns) {
    return columns.containsAll(Set.of("topic", "log_partition", "log_offset"));
  }

  private static String onTheLog(String row) {
    return """
    not exists (
      select from log_beginning b
      where b.topic = %1$s.topic and b.log_partition = %1$s.log_partition
        and b.first_offset > %1$s.log_offset)
    """
        .formatted(row);
  }
}
