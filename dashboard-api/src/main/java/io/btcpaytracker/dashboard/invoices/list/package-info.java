/** Invoices found by what is known of them, some at a time. */
@NullMarked
package io.btcpaytracker.dashboard.invoices.list;

import org.jspecify.annotations.NullMarked;
