package io.btcpaytracker.gateway.health;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health for people and load balancers, without the management port. */
@RestController
class HealthController {
  private final LogHealth logHealth;

  HealthController(LogHealth logHealth) {
    this.logHealth = logHealth;
  }

  @GetMapping("/health")
  ResponseEntity<Map<String, Object>> health() {
    Health log = logHealth.health();
    boolean isUp = log.getStatus().equals(Status.UP);
    Map<String, Object> station = new LinkedHashMap<>();
    station.put("status", log.getStatus().getCode());
    station.putAll(log.getDetails());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", log.getStatus().getCode());
    body.put("log", station);
    return ResponseEntity.status(isUp ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(body);
  }
}
