/** The command line of ./tracker. */
@NullMarked
package io.btcpaytracker.run;

import org.jspecify.annotations.NullMarked;
