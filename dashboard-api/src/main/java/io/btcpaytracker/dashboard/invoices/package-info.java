/** Invoices as they are now, and what each event did to them. */
@NullMarked
package io.btcpaytracker.dashboard.invoices;

import org.jspecify.annotations.NullMarked;
