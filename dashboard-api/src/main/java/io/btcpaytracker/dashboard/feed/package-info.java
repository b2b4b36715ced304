/** The live feed: one reader of the log, one bounded ring, as many viewers as allowed. */
@NullMarked
package io.btcpaytracker.dashboard.feed;

import org.jspecify.annotations.NullMarked;
