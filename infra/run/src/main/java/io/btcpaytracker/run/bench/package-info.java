/**
 * Measures a running system from outside, over loopback. Open {@link
 * io.btcpaytracker.run.bench.LatencyMeasurement} first.
 */
@NullMarked
package io.btcpaytracker.run.bench;

import org.jspecify.annotations.NullMarked;
