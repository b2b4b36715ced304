/** How people get in: the sign-in form, its throttle, passwords, and the first admin. */
@NullMarked
package io.btcpaytracker.dashboard.access.signin;

import org.jspecify.annotations.NullMarked;
