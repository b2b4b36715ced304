/** How the stations this process depends on are doing. */
@NullMarked
package io.btcpaytracker.dashboard.health;

import org.jspecify.annotations.NullMarked;
