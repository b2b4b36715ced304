/** The real servers on one machine: what {@code ./tracker up} runs and what tests run against. */
@NullMarked
package io.btcpaytracker.stack;

import org.jspecify.annotations.NullMarked;
