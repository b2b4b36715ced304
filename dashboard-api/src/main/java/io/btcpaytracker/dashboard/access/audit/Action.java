package io.btcpaytracker.dashboard.access.audit;

import java.util.Locale;

/** Every kind of deed; its text is part of the contract. */
public enum Action {
  SIGNED_IN,
  SIGN_IN_FAILED,
  SIGN_IN_THROTTLED,
  SIGNED_OUT,
  SESSION_ENDED,
  PASSWORD_CHANGED,
  PASSWORD_RESET,
  USER_CREATED,
  USER_CHANGED,
  USER_REMOVED,
  TOKEN_CREATED,
  TOKEN_REVOKED;

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
