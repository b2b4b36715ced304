/** Station 3: a verified body becomes a record: facts, ids, key, headers. */
@NullMarked
package io.btcpaytracker.gateway.envelope;

import org.jspecify.annotations.NullMarked;
