package io.btcpaytracker.dashboard.invoices;

import static io.btcpaytracker.dashboard.readmodel.Columns.parameter;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which time an invoice was told of, both ends included. */
record Told(Instant from, Instant to) {

  JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
    return statement.param("from", parameter(from)).param("to", parameter(to));
  }
}
