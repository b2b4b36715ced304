/** What the processes agree on: topics with their settings, Avro records and their wire format. */
@NullMarked
package io.btcpaytracker.schemas;

import org.jspecify.annotations.NullMarked;
