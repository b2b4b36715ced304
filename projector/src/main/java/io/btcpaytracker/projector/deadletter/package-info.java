/** Records that cannot be taken in: kept with cause and place, so that the flow goes on. */
@NullMarked
package io.btcpaytracker.projector.deadletter;

import org.jspecify.annotations.NullMarked;
