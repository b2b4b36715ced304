/** What was refused is recorded, bounded, so that an operator sees it. */
@NullMarked
package io.btcpaytracker.gateway.rejected;

import org.jspecify.annotations.NullMarked;
