package io.btcpaytracker.dashboard.health;

import io.btcpaytracker.dashboard.readmodel.LogEnd;
import io.btcpaytracker.dashboard.readmodel.NodeAwayException;
import io.btcpaytracker.dashboard.readmodel.NodeName;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.readmodel.TooSlowException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stations this process asks itself. */
public final class Stations {
  private static final Duration LOG_SILENCE_MAX = Duration.ofSeconds(10);

  private final ReadModel readModel;
  private final LogEnd log;
  private final InstantSource clock;

  Stations(ReadModel readModel, LogEnd log, InstantSource clock) {
    this.readModel = readModel;
    this.log = log;
    this.clock = clock;
  }

  public Station standby() {
    return database(NodeName.REPLICA, NodeQueries::standby);
  }

  public Station primary() {
    return database(NodeName.PRIMARY, NodeQueries::reached);
  }

  public Station log() {
    return log.known()
        .filter(known -> clock.instant().isBefore(known.confirmedAt().plus(LOG_SILENCE_MAX)))
        .map(known -> Station.log(known.end().text()))
        .orElseGet(() -> Station.down("the log has not answered for 10 s"));
  }

  private Station database(NodeName name, Function<JdbcClient, Station> question) {
    try {
      return readModel.askNode(name, question);
    } catch (NodeAwayException | TooSlowException e) {
      return Station.down(String.valueOf(e.getMessage()));
    }
  }
}
