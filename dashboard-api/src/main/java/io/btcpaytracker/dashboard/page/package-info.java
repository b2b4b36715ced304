/** The page and the libraries it uses, under a strict content security policy. */
@NullMarked
package io.btcpaytracker.dashboard.page;

import org.jspecify.annotations.NullMarked;
