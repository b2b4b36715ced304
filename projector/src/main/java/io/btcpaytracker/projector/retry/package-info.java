/** How long to wait before trying again. */
@NullMarked
package io.btcpaytracker.projector.retry;

import org.jspecify.annotations.NullMarked;
