/** The life of one invoice: what is known of it, and what each fact changes. Pure. */
@NullMarked
package io.btcpaytracker.fold.invoice;

import org.jspecify.annotations.NullMarked;
