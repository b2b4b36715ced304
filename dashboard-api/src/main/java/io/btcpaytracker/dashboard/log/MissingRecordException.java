package io.btcpaytracker.dashboard.log;

import io.btcpaytracker.schemas.LogPlace;

/** The log has no record at a place where there was one once. */
final class MissingRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingRecordException(LogPlace place) {
    super("it has no record at %s any more, it was cut or made anew".formatted(place));
  }
}
