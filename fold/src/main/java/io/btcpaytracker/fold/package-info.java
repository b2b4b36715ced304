/** What the events of an invoice amount to: the same for a stream, a rebuild and a look back. */
@NullMarked
package io.btcpaytracker.fold;

import org.jspecify.annotations.NullMarked;
