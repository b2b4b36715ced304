/** Which fold of the log is current, which others there are, and the switch between them. */
@NullMarked
package io.btcpaytracker.projector.generation;

import org.jspecify.annotations.NullMarked;
