/** Records of the log into facts, and states into records of the log. */
@NullMarked
package io.btcpaytracker.fold.record;

import org.jspecify.annotations.NullMarked;
