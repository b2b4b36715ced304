package io.btcpaytracker.dashboard.exports;

import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What is to be written.
 *
 * @param conditions of a filter, as it puts them behind others
 * @param parameters gives the values of those
 */
record ExportQuery(Grain grain, String conditions, UnaryOperator<StatementSpec> parameters) {}
