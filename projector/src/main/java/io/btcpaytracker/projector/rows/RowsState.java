package io.btcpaytracker.projector.rows;

/** Whether rows are being written, for those who ask. */
final class RowsState {
  private volatile String reason = "not started";

  void writing() {
    reason = "";
  }

  void standing(String why) {
    reason = why;
  }

  /** Why no rows are written now; empty when they are. */
  String reasonForStanding() {
    return reason;
  }
}
