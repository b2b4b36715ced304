package io.btcpaytracker.projector.health;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health without the management port: one word for all, and one entry per station. */
@RestController
class HealthController {
  private final Stations stations;

  HealthController(Stations stations) {
    this.stations = stations;
  }

  @GetMapping("/health")
  ResponseEntity<Map<String, Object>> health() {
    Map<String, Object> told = new LinkedHashMap<>();
    boolean isUp = true;
    for (var station : stations.inFlowOrder().entrySet()) {
      Health health = requireNonNull(station.getValue().health());
      isUp &= health.getStatus().equals(Status.UP);
      told.put(station.getKey(), told(health));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", isUp ? "UP" : "DOWN");
    body.putAll(told);
    return ResponseEntity.status(isUp ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(body);
  }

  private static Map<String, Object> told(Health health) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("status", health.getStatus().getCode());
    told.putAll(health.getDetails());
    return told;
  }

  /** The stations by the names they have in the health groups. */
  record Stations(Map<String, HealthIndicator> inFlowOrder) {}
}
