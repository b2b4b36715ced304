/** Who did what: written in the transaction of the deed, never changed. */
@NullMarked
package io.btcpaytracker.dashboard.access.audit;

import org.jspecify.annotations.NullMarked;
