/** Folds the log independently and compares every row with what comes out. */
@NullMarked
package io.btcpaytracker.projector.verify;

import org.jspecify.annotations.NullMarked;
