package io.btcpaytracker.dashboard.deliveries;

import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;
import static java.util.stream.Collectors.joining;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.rest.TimeRange;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which deliveries are asked for; empty means all. As SQL it stands behind other conditions on
 * their table, which bears no other name.
 *
 * @param between of their receipt
 */
public record DeliveryFilter(
    StoreLimit stores,
    Optional<String> verdict,
    Optional<String> type,
    Optional<String> invoice,
    Optional<Boolean> redelivery,
    TimeRange between) {
  private static final String COMMON = "accepted";

  /** By what deliveries can be picked. */
  private enum Criterion {
    STORES,
    VERDICT,
    TYPE,
    INVOICE,
    REDELIVERY,
    TIME
  }

  /** All of it; {@link #bind} gives the parameters. */
  public String conditions() {
    return conditions(EnumSet.allOf(Criterion.class));
  }

  /** What an index answers without reading deliveries that are not wanted. */
  String reached() {
    return conditions(reachedCriteria());
  }

  /** The rest. */
  String tested() {
    return conditions(EnumSet.complementOf(EnumSet.copyOf(reachedCriteria())));
  }

  private Set<Criterion> reachedCriteria() {
    if (invoice.isPresent()) {
      return EnumSet.allOf(Criterion.class);
    }
    Set<Criterion> reached = EnumSet.of(Criterion.STORES, Criterion.TIME);
    if (stores.only().isEmpty() && verdict.filter(word -> !word.equals(COMMON)).isPresent()) {
      reached.add(Criterion.VERDICT);
    }
    return reached;
  }

  private String conditions(Collection<Criterion> criteria) {
    return criteria.stream()
        .map(this::condition)
        .filter(sql -> !sql.isEmpty())
        .collect(joining(" "));
  }

  private String condition(Criterion criterion) {
    return switch (criterion) {
      case STORES -> stores.condition("delivery.store_id");
      // A word of a closed set stands in the statement: an index holds some of them only.
      case VERDICT -> verdict.map("and delivery.verdict = '%s'"::formatted).orElse("");
      case TYPE -> type.isPresent() ? "and delivery.type = :type" : "";
      case INVOICE -> invoice.isPresent() ? "and delivery.invoice_id = :invoice" : "";
      case REDELIVERY -> redelivery.map("and delivery.redelivery = %s"::formatted).orElse("");
      case TIME ->
          (between.from().isPresent() ? "and delivery.received_at >= :from " : "")
              + (between.to().isPresent() ? "and delivery.received_at < :to" : "");
    };
  }

  public StatementSpec bind(StatementSpec statement) {
    stores.bind(statement);
    type.ifPresent(word -> statement.param("type", word));
    invoice.ifPresent(id -> statement.param("invoice", id));
    between.from().ifPresent(from -> statement.param("from", parameter(from)));
    between.to().ifPresent(to -> statement.param("to", parameter(to)));
    return statement;
  }
}
