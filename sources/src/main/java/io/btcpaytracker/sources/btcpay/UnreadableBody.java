package io.btcpaytracker.sources.btcpay;

/**
 * A body that can't be read, on its way from the place that noticed to {@link BtcpaySource#read}.
 * Checked, so that the compiler proves that none gets past that door. Without stack trace:
 * strangers' bytes are no bug of ours, and there may be many.
 */
final class UnreadableBody extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason what is wrong and where; storable and printable whatever the body held
   */
  UnreadableBody(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
