/** Who asks, what they may do, and whose data they may see. */
@NullMarked
package io.btcpaytracker.dashboard.access;

import org.jspecify.annotations.NullMarked;
