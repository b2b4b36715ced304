package io.btcpaytracker.dashboard.pipeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of an event as it is now.
 *
 * @param hops in the order of the way
 * @param deadLetters null when no database can be asked, and for who may not see all stores
 */
record Pipeline(Instant at, List<Hop> hops, @Nullable DeadLetters deadLetters) {}
