/** Browsers that are signed in: opened at the sign-in, listed, and ended from anywhere. */
@NullMarked
package io.btcpaytracker.dashboard.access.sessions;

import org.jspecify.annotations.NullMarked;
