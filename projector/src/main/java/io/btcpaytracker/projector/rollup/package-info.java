/** What an invoice adds to the sums of the page, and how the sums follow it; plain Java, no I/O. */
@NullMarked
package io.btcpaytracker.projector.rollup;

import org.jspecify.annotations.NullMarked;
