package io.btcpaytracker.dashboard.feed;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/events}: the same feed for curl and for proxies that know no WebSocket. */
@RestController
class EventStreamController {
  private final Feed feed;

  EventStreamController(Feed feed) {
    this.feed = feed;
  }

  /** Holds the request's virtual thread for as long as the client listens. */
  @GetMapping(value = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void events(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String stores,
      @RequestParam(required = false) @Nullable String types,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      Caller caller,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = feed.viewer(caller, new EventStreamSink(response.getOutputStream()));
    if (!feed.admit(viewer)) {
      feed.refused();
      throw new ProblemException(ProblemKind.UNAVAILABLE, "Too many viewers. Try again later.");
    }
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setHeader("Cache-Control", "no-store");
      // nginx would collect the stream otherwise.
      response.setHeader("X-Accel-Buffering", "no");
      Optional<String> resumeAt =
          Optional.ofNullable(lastEventId).or(() -> Optional.ofNullable(cursor));
      viewer.subscribe(new Subscription(resumeAt, new Filter(names(stores), names(types))));
      viewer.run();
    } finally {
      feed.left(viewer);
    }
  }

  private static Optional<Set<String>> names(@Nullable String list) {
    return Optional.ofNullable(list).map(names -> Set.copyOf(List.of(names.split(","))));
  }
}
