/** Keys of programs to REST and feed. */
@NullMarked
package io.btcpaytracker.dashboard.access.tokens;

import org.jspecify.annotations.NullMarked;
