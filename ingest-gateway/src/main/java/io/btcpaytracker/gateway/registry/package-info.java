/** The sources that may deliver, with their secrets and stores. */
@NullMarked
package io.btcpaytracker.gateway.registry;

import org.jspecify.annotations.NullMarked;
