package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.avro.InvoiceState;
import java.util.SortedSet;

/**
 * States between two that came: the sums need them, since they book under the quarter hour in which
 * something was known.
 *
 * @param newest the state that came
 * @param after offset of the newest event in the rows before; negative without a row
 * @param offsets of the events whose states are missing; at least one
 */
record MissingStates(InvoiceState newest, long after, SortedSet<Long> offsets) {}
