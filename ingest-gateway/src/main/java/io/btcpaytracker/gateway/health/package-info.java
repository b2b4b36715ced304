/** What this process says about itself. */
@NullMarked
package io.btcpaytracker.gateway.health;

import org.jspecify.annotations.NullMarked;
