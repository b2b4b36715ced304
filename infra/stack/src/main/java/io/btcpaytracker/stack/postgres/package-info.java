/** A PostgreSQL primary and its streaming standby as child processes of this JVM. */
@NullMarked
package io.btcpaytracker.stack.postgres;

import org.jspecify.annotations.NullMarked;
