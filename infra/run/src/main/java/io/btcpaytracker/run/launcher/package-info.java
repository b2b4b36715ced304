/** Starts and stops the whole system on one machine: broker, PostgreSQL pair, the packaged apps. */
@NullMarked
package io.btcpaytracker.run.launcher;

import org.jspecify.annotations.NullMarked;
