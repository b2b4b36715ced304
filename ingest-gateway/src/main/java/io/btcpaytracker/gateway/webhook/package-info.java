/** Station 1: a request comes in; its bytes are read within bounds and the answer is written. */
@NullMarked
package io.btcpaytracker.gateway.webhook;

import org.jspecify.annotations.NullMarked;
