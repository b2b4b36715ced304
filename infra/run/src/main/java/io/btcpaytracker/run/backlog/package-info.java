/**
 * Fills {@code invoice-events} with genuine events straight at the broker, for measurements and
 * experiments that need more of them than a gateway would be asked for. Open {@link
 * io.btcpaytracker.run.backlog.Backlog} first.
 */
@NullMarked
package io.btcpaytracker.run.backlog;

import org.jspecify.annotations.NullMarked;
