/** Invoices that need somebody. */
@NullMarked
package io.btcpaytracker.dashboard.worklists;

import org.jspecify.annotations.NullMarked;
