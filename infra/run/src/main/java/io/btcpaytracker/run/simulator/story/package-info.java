/** What will happen, and when: stories of invoices, told the same way for the same seed. */
@NullMarked
package io.btcpaytracker.run.simulator.story;

import org.jspecify.annotations.NullMarked;
