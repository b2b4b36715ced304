/** Brings the primary's tables to this release, once the primary is there. */
@NullMarked
package io.btcpaytracker.projector.migration;

import org.jspecify.annotations.NullMarked;
