package io.btcpaytracker.dashboard.access.pass;

import io.btcpaytracker.dashboard.access.Right;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a token can be made for. */
public enum Scope {
  READ,
  FEED,
  ADMIN;

  Set<Right> rights() {
    return switch (this) {
      case READ -> EnumSet.of(Right.READ);
      case FEED -> EnumSet.of(Right.FEED);
      case ADMIN -> EnumSet.of(Right.READ, Right.FEED, Right.OPERATE, Right.ADMIN);
    };
  }

  /** As in the database and in JSON. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is no such scope
   */
  public static Scope of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
