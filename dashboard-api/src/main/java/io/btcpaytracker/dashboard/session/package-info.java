/** What the page has to know about where it is shown. */
@NullMarked
package io.btcpaytracker.dashboard.session;

import org.jspecify.annotations.NullMarked;
