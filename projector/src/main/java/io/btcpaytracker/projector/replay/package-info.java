/** Folds the log afresh beside the running fold, into tables of their own. */
@NullMarked
package io.btcpaytracker.projector.replay;

import org.jspecify.annotations.NullMarked;
