package io.btcpaytracker.projector.rebuild;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Refused requests are on the log for some days only, and in the tables for longer: the rows of the
 * current generation are taken over.
 */
final class RefusedDeliveries {
  private static final String MONTHS =
      """
      select add_month('delivery', month), add_month('delivery_body', month)
      from (
        select distinct date_trunc('month', received_at at time zone 'UTC')::date as month
        from projection.delivery
        where topic = 'rejected-deliveries'
          and received_at between '2009-01-01 00:00:00+00' and '2099-12-31 23:59:59+00') m
      """;

  private static final String DELIVERIES =
      """
      insert into delivery
      select * from projection.delivery where topic = 'rejected-deliveries'
      on conflict do nothing
      """;

  private static final String BODIES =
      """
      insert into delivery_body
      select b.* from projection.delivery_body b
      join projection.delivery d on d.id = b.id and d.received_at = b.received_at
      where d.topic = 'rejected-deliveries'
      on conflict do nothing
      """;

  private RefusedDeliveries() {}

  /** Into the schema the connection is set to; commits. */
  static void takeOver(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(MONTHS);
      statement.execute(DELIVERIES);
      statement.execute(BODIES);
    }
    connection.commit();
  }
}
