/** Station 2: the whole decision whether a webhook is accepted. */
@NullMarked
package io.btcpaytracker.gateway.admission;

import org.jspecify.annotations.NullMarked;
