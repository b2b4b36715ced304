package io.btcpaytracker.dashboard.readmodel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The two servers and how long they are waited for.
 *
 * @param statementTimeout a question that takes longer is cancelled by the server
 * @param connectTimeout how long a request waits for a connection
 * @param restAfterFailure how long an unreachable server is left alone
 * @param replicaWait how long {@code atLeast} waits for the standby before the primary is asked
 * @param confirmedWithin how old word of the log's end may be for rows to count as up to date
 */
@ConfigurationProperties("tracker.read")
public record ReadModelProperties(
    @DefaultValue Server replica,
    @DefaultValue Server primary,
    @DefaultValue("5s") Duration statementTimeout,
    @DefaultValue("1s") Duration connectTimeout,
    @DefaultValue("2s") Duration restAfterFailure,
    @DefaultValue("2s") Duration replicaWait,
    @DefaultValue("5s") Duration confirmedWithin) {

  /**
   * One server.
   *
   * @param connectionsMax most connections held open at once
   */
  public record Server(
      @DefaultValue("localhost") String host,
      @DefaultValue("5432") int port,
      @DefaultValue("tracker") String name,
      @DefaultValue("tracker") String user,
      @DefaultValue("tracker") String password,
      @DefaultValue("4") int connectionsMax) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
      return "Server[%s@%s:%d/%s]".formatted(user, host, port, name);
    }
  }
}
