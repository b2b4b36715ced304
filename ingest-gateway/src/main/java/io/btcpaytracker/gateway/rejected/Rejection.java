package io.btcpaytracker.gateway.rejected;

import java.util.List;
import java.util.Map;

/**
 * A refused request, as it came. Nothing in it is trusted.
 *
 * @param sourceId the source its path named, checked to be a plain name
 * @param status what was answered
 * @param headers names in lower case
 * @param body what was read of it, which may be nothing
 */
public record Rejection(
    String sourceId, int status, String reason, Map<String, List<String>> headers, byte[] body) {}
