/**
 * Who sells what to whom: stores, products, customers, and the metadata their shop systems send.
 */
@NullMarked
package io.btcpaytracker.run.simulator.shop;

import org.jspecify.annotations.NullMarked;
