package io.btcpaytracker.dashboard.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person is here; each role may all that the one before may. */
public enum Role {
  VIEWER,
  OPERATOR,
  ADMIN;

  public Set<Right> rights() {
    return switch (this) {
      case VIEWER -> EnumSet.of(Right.READ, Right.FEED, Right.ACCOUNT);
      case OPERATOR -> EnumSet.of(Right.READ, Right.FEED, Right.ACCOUNT, Right.OPERATE);
      case ADMIN -> EnumSet.allOf(Right.class);
    };
  }

  /** As in the database and in JSON. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is no such role
   */
  public static Role of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
