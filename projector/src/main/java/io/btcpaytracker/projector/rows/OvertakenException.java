package io.btcpaytracker.projector.rows;

/** Another writer has written this part of the log; what this one holds is to be dropped. */
final class OvertakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OvertakenException(int partitions) {
    super(
        "another writer has moved %d partitions; reading their positions again"
            .formatted(partitions));
  }
}
