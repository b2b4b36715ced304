/** The way of an event as a picture: how each station is, how fast, and how far behind. */
@NullMarked
package io.btcpaytracker.dashboard.pipeline;

import org.jspecify.annotations.NullMarked;
