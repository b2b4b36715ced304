package io.btcpaytracker.dashboard.pipeline;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.readmodel.LogPosition;
import io.btcpaytracker.dashboard.readmodel.NodeAwayException;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.readmodel.TooSlowException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/pipeline}. It answers whatever is down, for that is when it is asked. */
@RestController
class PipelineController {
  private final Picture picture;
  private final ReadModel readModel;
  private final InstantSource clock;

  PipelineController(Picture picture, ReadModel readModel, InstantSource clock) {
    this.picture = picture;
    this.readModel = readModel;
    this.clock = clock;
  }

  @GetMapping("/api/v1/pipeline")
  ResponseEntity<Pipeline> pipeline(StoreLimit stores) {
    Instant now = clock.instant();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Pipeline(now, picture.hops(now), letters(stores)));
  }

  /** A letter may be of any store, and its cause may quote it. */
  private @Nullable DeadLetters letters(StoreLimit stores) {
    if (stores.only().isPresent()) {
      return null;
    }
    try {
      return readModel.ask(LogPosition.START, client -> new LetterQueries(client).open()).rows();
    } catch (NodeAwayException | TooSlowException _) {
      return null;
    }
  }
}
