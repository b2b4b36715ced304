/** What every REST answer has in common: parameters, problems, freshness headers. */
@NullMarked
package io.btcpaytracker.dashboard.rest;

import org.jspecify.annotations.NullMarked;
