/** Released schemas in the read-only shape of a schema registry, so that other tools can decode. */
@NullMarked
package io.btcpaytracker.dashboard.registry;

import org.jspecify.annotations.NullMarked;
