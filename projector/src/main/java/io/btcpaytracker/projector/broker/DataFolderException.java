package io.btcpaytracker.projector.broker;

import java.nio.file.Path;

/** The data folder cannot be used; the process cannot start. */
public final class DataFolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DataFolderException(Path file, Exception cause) {
    super(
        "the data folder is unusable: '%s' cannot be read or written: %s (expected a folder this user may write and a file with one UUID); correct TRACKER_DATA, or delete the file"
            .formatted(file.toAbsolutePath().normalize(), cause),
        cause);
  }
}
