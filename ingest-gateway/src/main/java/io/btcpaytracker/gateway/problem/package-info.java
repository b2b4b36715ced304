/** Error answers as RFC 9457 problems. */
@NullMarked
package io.btcpaytracker.gateway.problem;

import org.jspecify.annotations.NullMarked;
