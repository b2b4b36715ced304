/** The way to the two databases: questions as one snapshot of one node, commands to the primary. */
@NullMarked
package io.btcpaytracker.dashboard.readmodel;

import org.jspecify.annotations.NullMarked;
