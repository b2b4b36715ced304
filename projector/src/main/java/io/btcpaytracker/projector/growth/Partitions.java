package io.btcpaytracker.projector.growth;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** The months of every table that is cut into months. */
public record Partitions(Months deliveries, Months timeline) {

  public static Partitions of(DataSource primary) {
    return new Partitions(Months.ofDeliveries(primary), Months.ofTimeline(primary));
  }

  /** Whether a row found no month: not a fault of the row, though its SQLSTATE says so. */
  public static boolean isOneMissing(Exception failure) {
    return failure instanceof PSQLException told
        && PSQLState.CHECK_VIOLATION.getState().equals(told.getSQLState())
        && isOfATableOnly(told.getServerErrorMessage());
  }

  /** PostgreSQL names the table that has no partition for a row, and no constraint. */
  private static boolean isOfATableOnly(@Nullable ServerErrorMessage message) {
    return message != null && message.getTable() != null && message.getConstraint() == null;
  }

  /** Another process may have dropped months since: the database will be asked again. */
  public void forget() {
    deliveries.forget();
    timeline.forget();
  }
}
