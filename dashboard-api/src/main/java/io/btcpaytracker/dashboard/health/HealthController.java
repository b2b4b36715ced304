package io.btcpaytracker.dashboard.health;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.Right;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /health}. UP means that questions are answered, be it by the primary; each station tells
 * for itself. Without the log the page still shows what is known, so the log alone is no reason to
 * take the dashboard away.
 */
@RestController
class HealthController {
  private final Stations stations;

  HealthController(Stations stations) {
    this.stations = stations;
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
    Station standby = stations.standby();
    Station primary = stations.primary();
    Map<String, Station> told = new LinkedHashMap<>();
    told.put("standby", standby);
    told.put("primary", primary);
    told.put("log", stations.log());
    boolean answers = standby.isUp() || primary.isUp();
    Health health = new Health(answers ? Station.UP : Station.DOWN, told);
    return ResponseEntity.status(answers ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(
            Caller.current().filter(caller -> caller.rights().contains(Right.READ)).isPresent()
                ? health
                : health.inBrief());
  }
}
