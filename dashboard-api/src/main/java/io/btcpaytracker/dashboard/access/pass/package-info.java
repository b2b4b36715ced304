/** How a cookie or a token becomes a caller: secrets, their hashes, and what is known of them. */
@NullMarked
package io.btcpaytracker.dashboard.access.pass;

import org.jspecify.annotations.NullMarked;
