/** Where every request is asked who it is from and whether it may pass. */
@NullMarked
package io.btcpaytracker.dashboard.access.door;

import org.jspecify.annotations.NullMarked;
