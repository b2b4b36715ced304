/** The health of every station, for people and load balancers. */
@NullMarked
package io.btcpaytracker.projector.health;

import org.jspecify.annotations.NullMarked;
