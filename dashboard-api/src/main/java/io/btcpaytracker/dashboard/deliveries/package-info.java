/** Every webhook delivery that reached us, with its verdict and its bytes. */
@NullMarked
package io.btcpaytracker.dashboard.deliveries;

import org.jspecify.annotations.NullMarked;
