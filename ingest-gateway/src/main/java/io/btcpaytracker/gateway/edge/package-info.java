/** The HTTP server itself: its limits in time and size, and its own errors in our words. */
@NullMarked
package io.btcpaytracker.gateway.edge;

import org.jspecify.annotations.NullMarked;
