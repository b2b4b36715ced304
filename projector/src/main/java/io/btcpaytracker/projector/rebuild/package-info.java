/** Builds another generation beside the current one, and switches. */
@NullMarked
package io.btcpaytracker.projector.rebuild;

import org.jspecify.annotations.NullMarked;
