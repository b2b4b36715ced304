/** The sender's side of a webhook: one event after the other, retried by BTCPay's rules. */
@NullMarked
package io.btcpaytracker.run.simulator.webhook;

import org.jspecify.annotations.NullMarked;
