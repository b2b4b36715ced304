package io.btcpaytracker.sources.btcpay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Money and times out of JSON, bounded. Null when the value is none; the caller names the field.
 */
final class Numbers {
  static final int DIGITS_MAX = 64;
  static final String DECIMAL = "a decimal number of at most 64 digits and 64 decimals";
  static final String TIME = "whole seconds since 1970, before the year 10000";

  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  /** Bounded in every part, so that no text however long is ever turned into a number. */
  private static final Pattern DECIMAL_TEXT =
      Pattern.compile("-?[0-9]{1,64}(\\.[0-9]{1,64})?([eE][+-]?[0-9]{1,3})?");

  private Numbers() {}

  static @Nullable Instant unixSeconds(JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      return null;
    }
    long seconds = value.longValue();
    return seconds >= 0 && seconds <= LAST_SECOND ? Instant.ofEpochSecond(seconds) : null;
  }

  /**
   * Money as text, or as a number (subscriptions). Equal amounts give equal decimals: trailing
   * zeros are dropped, because BTCPay writes 40.00 at first and 40.0 when it sends the same again.
   */
  static @Nullable BigDecimal decimal(JsonNode value) {
    BigDecimal told = told(value);
    // Asked first: 1e1000000 is short to write and a megabyte when its digits are spelled out.
    if (told == null || Math.abs(told.scale()) > DIGITS_MAX || told.precision() > DIGITS_MAX) {
      return null;
    }
    BigDecimal shortest = told.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private static @Nullable BigDecimal told(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue();
    }
    boolean isDecimalText = value.isString() && DECIMAL_TEXT.matcher(value.stringValue()).matches();
    return isDecimalText ? new BigDecimal(value.stringValue()) : null;
  }
}
