/** The stores that were heard of, and how BTCPay reaches us. */
@NullMarked
package io.btcpaytracker.dashboard.stores;

import org.jspecify.annotations.NullMarked;
