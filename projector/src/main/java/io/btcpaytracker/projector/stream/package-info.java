/** The stream from invoice-events through the state machine to invoice-states. */
@NullMarked
package io.btcpaytracker.projector.stream;

import org.jspecify.annotations.NullMarked;
