package io.btcpaytracker.dashboard.health;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.Right;
import io.btcpaytracker.dashboard.readmodel.LogEnd;
import io.btcpaytracker.dashboard.readmodel.NodeAwayException;
import io.btcpaytracker.dashboard.readmodel.NodeName;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.readmodel.TooSlowException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /health}. UP means that questions are answered, be it by the primary; each station tells
 * for itself. Without the log the page still shows what is known, so the log alone is no reason to
 * take the dashboard away.
 */
@RestController
class HealthController {
  private static final Duration LOG_SILENCE_MAX = Duration.ofSeconds(10);

  private final ReadModel readModel;
  private final LogEnd log;
  private final InstantSource clock;

  HealthController(ReadModel readModel, LogEnd log, InstantSource clock) {
    this.readModel = readModel;
    this.log = log;
    this.clock = clock;
  }

  record Health(String status, Map<String, Station> stations) {
    /** For who is not signed in: positions and reasons tell of the business and its machines. */
    Health inBrief() {
      Map<String, Station> brief = new LinkedHashMap<>();
      stations.forEach((name, station) -> brief.put(name, station.inBrief()));
      return new Health(status, brief);
    }
  }

  @GetMapping("/health")
  ResponseEntity<Health> health() {
    Map<String, Station> stations = new LinkedHashMap<>();
    stations.put("standby", database(NodeName.REPLICA, NodeQueries::standby));
    stations.put("primary", database(NodeName.PRIMARY, NodeQueries::reached));
    stations.put("log", logStation());
    boolean answers =
        stations.entrySet().stream()
            .anyMatch(station -> !station.getKey().equals("log") && station.getValue().isUp());
    Health health = new Health(answers ? Station.UP : Station.DOWN, stations);
    return ResponseEntity.status(answers ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(
            Caller.current().filter(caller -> caller.rights().contains(Right.READ)).isPresent()
                ? health
                : health.inBrief());
  }

  private Station database(NodeName name, Function<JdbcClient, Station> question) {
    try {
      return readModel.askNode(name, question);
    } catch (NodeAwayException | TooSlowException e) {
      return Station.down(String.valueOf(e.getMessage()));
    }
  }

  private Station logStation() {
    return log.known()
        .filter(known -> clock.instant().isBefore(known.confirmedAt().plus(LOG_SILENCE_MAX)))
        .map(known -> Station.log(known.end().text()))
        .orElseGet(() -> Station.down("the log has not answered for 10 s"));
  }
}
