/** The people who may sign in. */
@NullMarked
package io.btcpaytracker.dashboard.access.accounts;

import org.jspecify.annotations.NullMarked;
