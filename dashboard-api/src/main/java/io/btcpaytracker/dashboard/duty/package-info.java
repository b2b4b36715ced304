/** What this process does again and again beside its answers. */
@NullMarked
package io.btcpaytracker.dashboard.duty;

import org.jspecify.annotations.NullMarked;
