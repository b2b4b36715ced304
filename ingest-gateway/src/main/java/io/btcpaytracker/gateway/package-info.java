/** The process that takes webhooks in: verify, envelope, append, and only then acknowledge. */
@NullMarked
package io.btcpaytracker.gateway;

import org.jspecify.annotations.NullMarked;
