package io.btcpaytracker.projector.deadletter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters that nobody has redriven.
 *
 * @param count exact up to {@link OpenLetterQueries#COUNT_MAX}, then that
 * @param since when the oldest of them was kept; null when there is none
 * @param age of the oldest of them
 */
record OpenLetters(long count, @Nullable Instant since, Duration age) {}
