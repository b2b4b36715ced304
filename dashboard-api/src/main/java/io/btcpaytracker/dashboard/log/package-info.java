/** The log itself, for those who need records and not rows. */
@NullMarked
package io.btcpaytracker.dashboard.log;

import org.jspecify.annotations.NullMarked;
