/** The REST API's contract, for programs and for people. */
@NullMarked
package io.btcpaytracker.dashboard.openapi;

import org.jspecify.annotations.NullMarked;
