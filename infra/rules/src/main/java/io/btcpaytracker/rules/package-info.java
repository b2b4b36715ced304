/** What holds for every app, as rules and kits for their tests. */
@NullMarked
package io.btcpaytracker.rules;

import org.jspecify.annotations.NullMarked;
