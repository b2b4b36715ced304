/** Questions to the rows: one node, one snapshot per answer, and how fresh it is. */
@NullMarked
package io.btcpaytracker.dashboard.readmodel;

import org.jspecify.annotations.NullMarked;
