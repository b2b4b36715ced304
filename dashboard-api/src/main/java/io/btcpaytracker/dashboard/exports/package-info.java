/** Everything a list shows, and more than a list shows, as files: streamed, never collected. */
@NullMarked
package io.btcpaytracker.dashboard.exports;

import org.jspecify.annotations.NullMarked;
