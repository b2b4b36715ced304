/**
 * {@code ./tracker bench feed}: many viewers of the live feed at once. Open {@link
 * io.btcpaytracker.run.bench.feed.FeedMeasurement} first.
 */
@NullMarked
package io.btcpaytracker.run.bench.feed;

import org.jspecify.annotations.NullMarked;
