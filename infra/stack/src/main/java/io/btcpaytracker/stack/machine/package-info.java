/** The machine beneath the servers: child processes on a leash, ports, folders. */
@NullMarked
package io.btcpaytracker.stack.machine;

import org.jspecify.annotations.NullMarked;
