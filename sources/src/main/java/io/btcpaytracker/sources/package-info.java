/** What a payment source must be able to do: verify a delivery, and read its head and its facts. */
@NullMarked
package io.btcpaytracker.sources;

import org.jspecify.annotations.NullMarked;
