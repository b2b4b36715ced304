/** Station 4: the record is appended to the log, and only the log's word counts. */
@NullMarked
package io.btcpaytracker.gateway.topic;

import org.jspecify.annotations.NullMarked;
