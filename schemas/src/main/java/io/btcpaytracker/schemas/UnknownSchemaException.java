package io.btcpaytracker.schemas;

/** A schema id or schema that no release knows. Not recoverable by trying again. */
public final class UnknownSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownSchemaException(String message) {
    super(message);
  }
}
