/** Keeps tables that grow without end in months: made ahead of time, and dropped when wanted. */
@NullMarked
package io.btcpaytracker.projector.growth;

import org.jspecify.annotations.NullMarked;
