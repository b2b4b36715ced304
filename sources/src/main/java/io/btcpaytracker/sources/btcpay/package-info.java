/** BTCPay Server: its signature, its 32 event types, and the spellings of its 1.x versions. */
@NullMarked
package io.btcpaytracker.sources.btcpay;

import org.jspecify.annotations.NullMarked;
