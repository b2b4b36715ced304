/** The facts a source can tell, in words that hold for every source. Data without behaviour. */
@NullMarked
package io.btcpaytracker.sources.facts;

import org.jspecify.annotations.NullMarked;
