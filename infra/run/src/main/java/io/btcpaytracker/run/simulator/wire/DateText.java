package io.btcpaytracker.run.simulator.wire;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;

/**
 * BTCPay's serialiser takes every text that looks like an ISO date-time for one, and writes times
 * as unix seconds (0 before 1970). A plain date stays a text.
 */
final class DateText {
  private static final Pattern DATE_TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");

  private DateText() {}

  static JsonNode unixSecondsIfDate(JsonNode text) {
    if (!DATE_TIME.matcher(text.stringValue()).matches()) {
      return text;
    }
    try {
      long seconds = OffsetDateTime.parse(text.stringValue()).toEpochSecond();
      return LongNode.valueOf(Math.max(0, seconds));
    } catch (DateTimeParseException _) {
      return text; // the 31st of June is a text like any other
    }
  }
}
