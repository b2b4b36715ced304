/** How much came in: today's summary and its course over time. */
@NullMarked
package io.btcpaytracker.dashboard.takings;

import org.jspecify.annotations.NullMarked;
