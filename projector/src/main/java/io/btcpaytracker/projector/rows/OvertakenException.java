package io.btcpaytracker.projector.rows;

/** Another writer has written this part of the log; what this one holds is to be dropped. */
final class OvertakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private OvertakenException(String message) {
    super(message);
  }

  OvertakenException(int partitions) {
    this(
        "another writer has moved %d partitions; reading their positions again"
            .formatted(partitions));
  }

  static OvertakenException bySwitch() {
    return new OvertakenException("generations are being switched; going on in a moment");
  }
}
