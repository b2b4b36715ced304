package io.btcpaytracker.dashboard.paging;

import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Out of which rows pages are made. Conditions begin with {@code and}.
 *
 * @param columns those of the order among them
 * @param reached conditions that the index of the order, or another that leaves few rows, answers
 * @param tested conditions that are tried on row after row
 * @param binding gives all conditions their parameters
 */
public record Selection(
    String table,
    String columns,
    String reached,
    String tested,
    UnaryOperator<StatementSpec> binding) {

  boolean isTested() {
    return !tested.isBlank();
  }
}
