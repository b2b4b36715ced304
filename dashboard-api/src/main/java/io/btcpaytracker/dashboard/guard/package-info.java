/** What protects every answer: trace id, security headers, check of the Host header. */
@NullMarked
package io.btcpaytracker.dashboard.guard;

import org.jspecify.annotations.NullMarked;
