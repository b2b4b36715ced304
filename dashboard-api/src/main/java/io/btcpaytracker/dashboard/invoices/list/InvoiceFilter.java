package io.btcpaytracker.dashboard.invoices.list;

import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;
import static java.util.stream.Collectors.joining;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.rest.TimeRange;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which invoices are asked for; empty means all. As SQL it stands behind other conditions on the
 * table {@code invoice}, which bears no other name.
 *
 * @param method of any payment
 * @param amounts in {@code currency}
 * @param time what {@code between} is about
 */
public record InvoiceFilter(
    StoreLimit stores,
    Optional<String> status,
    Optional<String> additionalStatus,
    Optional<String> method,
    Optional<String> currency,
    AmountRange amounts,
    TimeKind time,
    TimeRange between,
    Optional<String> text,
    Optional<Stuck> stuck) {
  private static final String METHOD_USED =
      """
      and exists (
        select from payment p
        where p.store_id = invoice.store_id and p.invoice_id = invoice.invoice_id
          and p.method_id = :method)\
      """;

  /** Of these only those that are stuck. */
  public InvoiceFilter stuck(Stuck since) {
    return new InvoiceFilter(
        stores,
        status,
        additionalStatus,
        method,
        currency,
        amounts,
        time,
        between,
        text,
        Optional.of(since));
  }

  /** All of it; {@link #bind} gives the parameters. */
  public String conditions() {
    return conditions(EnumSet.allOf(Criterion.class));
  }

  /** Only some of it. */
  String conditions(Collection<Criterion> criteria) {
    return criteria.stream()
        .map(this::condition)
        .filter(sql -> !sql.isEmpty())
        .collect(joining(" "));
  }

  private String condition(Criterion criterion) {
    return switch (criterion) {
      case STORES -> stores.condition("invoice.store_id");
      // Words of a closed set stand in the statement: some indexes hold some of them only.
      case STATUS -> status.map("and invoice.status = '%s'"::formatted).orElse("");
      case ADDITIONAL_STATUS ->
          additionalStatus.map("and invoice.additional_status = '%s'"::formatted).orElse("");
      case METHOD -> method.isPresent() ? METHOD_USED : "";
      case CURRENCY -> currency.isPresent() ? "and invoice.currency = :currency" : "";
      case AMOUNT ->
          bound(amounts.min(), "and invoice.amount >= :amountMin ")
              + bound(amounts.max(), "and invoice.amount <= :amountMax");
      case TIME -> timeCondition();
      case TEXT -> text.isPresent() ? SearchText.CONDITION : "";
      case STUCK -> stuck.isPresent() ? Stuck.CONDITION : "";
    };
  }

  private String timeCondition() {
    String column = "invoice." + time.column();
    return (time == TimeKind.SETTLED ? "and %s is not null ".formatted(column) : "")
        + bound(between.from(), "and %s >= :from ".formatted(column))
        + bound(between.to(), "and %s < :to".formatted(column));
  }

  private static String bound(Optional<?> value, String condition) {
    return value.isPresent() ? condition : "";
  }

  public StatementSpec bind(StatementSpec statement) {
    stores.bind(statement);
    method.ifPresent(id -> statement.param("method", id));
    currency.ifPresent(code -> statement.param("currency", code));
    amounts.min().ifPresent(least -> statement.param("amountMin", least));
    amounts.max().ifPresent(most -> statement.param("amountMax", most));
    between.from().ifPresent(from -> statement.param("from", parameter(from)));
    between.to().ifPresent(to -> statement.param("to", parameter(to)));
    text.ifPresent(searched -> SearchText.bind(statement, searched));
    stuck.ifPresent(since -> since.bind(statement));
    return statement;
  }
}
