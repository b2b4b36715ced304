/** The process that folds the log into invoice states and keeps the rows of the primary. */
@NullMarked
package io.btcpaytracker.projector;

import org.jspecify.annotations.NullMarked;
