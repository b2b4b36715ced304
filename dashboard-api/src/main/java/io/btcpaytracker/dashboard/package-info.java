/** The process people see: reads from the standby, the live feed off the topic, and the page. */
@NullMarked
package io.btcpaytracker.dashboard;

import org.jspecify.annotations.NullMarked;
