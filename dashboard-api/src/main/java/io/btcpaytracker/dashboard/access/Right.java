package io.btcpaytracker.dashboard.access;

/** What a request can need. */
public enum Right {
  /** Pages and every question of the REST API. */
  READ,
  /** The live feed. */
  FEED,
  /** Commands about the business, such as asking for reconciliation. */
  OPERATE,
  /** Users, tokens, everybody's sessions, the audit log. */
  ADMIN,
  /** One's own password and sessions: only people who signed in have any. */
  ACCOUNT
}
