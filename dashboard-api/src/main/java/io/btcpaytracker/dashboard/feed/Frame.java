package io.btcpaytracker.dashboard.feed;

import org.jspecify.annotations.Nullable;

/**
 * One text sent to a viewer.
 *
 * @param cursor where a viewer that has seen this frame resumes; null while the log is unknown
 */
record Frame(@Nullable String cursor, String text) {}
