/** Dead letters for operators: what the projector gave up, why, and giving it to it again. */
@NullMarked
package io.btcpaytracker.run.deadletter;

import org.jspecify.annotations.NullMarked;
