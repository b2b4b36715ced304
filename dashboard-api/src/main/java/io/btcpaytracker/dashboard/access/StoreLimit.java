package io.btcpaytracker.dashboard.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Whose data an answer may hold. It comes from the caller, never from the request, and every
 * question about rows and every viewer of the feed carries one; a request can only narrow it.
 *
 * @param only these stores; empty for all, those that will come included
 */
public record StoreLimit(Optional<Set<String>> only) {
  public static final StoreLimit ALL = new StoreLimit(Optional.empty());

  private static final String PARAMETER = "stores";

  public StoreLimit {
    only = only.map(Set::copyOf);
  }

  /** These stores and no others; null for all, as in the database. */
  public static StoreLimit of(@Nullable Collection<String> stores) {
    return stores == null ? ALL : new StoreLimit(Optional.of(Set.copyOf(stores)));
  }

  /** What belongs to no store is for those only who see all. */
  public boolean admits(@Nullable String store) {
    return only.map(stores -> store != null && stores.contains(store)).orElse(true);
  }

  /** What is left of this for a request about some stores. */
  public StoreLimit narrowedTo(Optional<Set<String>> stores) {
    return stores.map(wanted -> of(wanted.stream().filter(this::admits).toList())).orElse(this);
  }

  /** A condition to stand behind others; {@link #bind} gives its parameter. */
  public String condition() {
    return condition("store_id");
  }

  /**
   * @param column with the table's alias where the statement has several
   */
  public String condition(String column) {
    // One store is by far the usual case, and equality lets an index give the order as well.
    return only.map(stores ->
            stores.size() == 1
                ? "and %s = :%s".formatted(column, PARAMETER)
                : "and %s = any(cast(:%s as text[]))".formatted(column, PARAMETER))
        .orElse("");
  }

  public StatementSpec bind(StatementSpec statement) {
    return only.map(stores ->
            stores.size() == 1
                ? statement.param(PARAMETER, stores.iterator().next())
                : statement.param(PARAMETER, stores.toArray(String[]::new)))
        .orElse(statement);
  }
}
