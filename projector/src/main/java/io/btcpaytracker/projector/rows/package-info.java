/** The batch writer: events, states and refused deliveries become rows of the primary. */
@NullMarked
package io.btcpaytracker.projector.rows;

import org.jspecify.annotations.NullMarked;
