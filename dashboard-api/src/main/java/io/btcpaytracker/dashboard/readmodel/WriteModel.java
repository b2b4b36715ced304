package io.btcpaytracker.dashboard.readmodel;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people command: each command is one transaction on the primary. */
public final class WriteModel implements AutoCloseable {
  private final DatabaseNode primary;

  WriteModel(DatabaseNode primary) {
    this.primary = primary;
  }

  /**
   * Runs a command; when it throws, nothing of it stays.
   *
   * @throws NodeAwayException when the primary cannot be reached; the command was not carried out,
   *     unless the connection broke at the very end
   */
  public <T> T change(Function<JdbcClient, T> command) {
    return primary.ask(command);
  }

  @Override
  public void close() {
    primary.close();
  }
}
