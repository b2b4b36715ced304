/** How BTCPay puts an event on the wire: field order, numbers, escapes, ids and signature. */
@NullMarked
package io.btcpaytracker.run.simulator.wire;

import org.jspecify.annotations.NullMarked;
