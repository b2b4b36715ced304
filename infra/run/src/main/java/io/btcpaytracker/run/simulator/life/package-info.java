/** The life of an invoice in BTCPay: what happens to it, what it becomes, what is told about it. */
@NullMarked
package io.btcpaytracker.run.simulator.life;

import org.jspecify.annotations.NullMarked;
