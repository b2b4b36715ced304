/**
 * {@code ./tracker bench queries}: what each question of the REST API costs, and whether that grows
 * with the rows. Open {@link io.btcpaytracker.run.bench.queries.QueriesMeasurement} first.
 */
@NullMarked
package io.btcpaytracker.run.bench.queries;

import org.jspecify.annotations.NullMarked;
