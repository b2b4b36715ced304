/**
 * How fast the projector turns the log into rows, beside the limits of broker and database in the
 * same run. Open {@link io.btcpaytracker.run.bench.projection.ProjectionMeasurement} first.
 */
@NullMarked
package io.btcpaytracker.run.bench.projection;

import org.jspecify.annotations.NullMarked;
