package io.btcpaytracker.dashboard.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The texts the server sends. Put together by hand, because events are already JSON and all other
 * values are ours and need no escaping.
 */
final class Frames {
  private Frames() {}

  static Frame hello(Optional<Position> place, Instant now, boolean logAvailable) {
    return timed("hello", place, now, logAvailable);
  }

  static Frame heartbeat(Optional<Position> place, Instant now, boolean logAvailable) {
    return timed("heartbeat", place, now, logAvailable);
  }

  /** The viewer must reload by REST; what it gets from here on begins at {@code place}. */
  static Frame reset(String reason, Position place) {
    String cursor = place.cursor();
    return new Frame(
        cursor,
        "{\"kind\":\"reset\",\"reason\":\"%s\",\"cursor\":\"%s\"}".formatted(reason, cursor));
  }

  static Frame events(Position place, List<Entry> entries) {
    String cursor = place.cursor();
    StringBuilder text = new StringBuilder();
    text.append("{\"kind\":\"events\",\"cursor\":\"").append(cursor).append("\",\"events\":[");
    String separator = "";
    for (Entry entry : entries) {
      text.append(separator).append(entry.json());
      separator = ",";
    }
    return new Frame(cursor, text.append("]}").toString());
  }

  private static Frame timed(
      String kind, Optional<Position> place, Instant now, boolean logAvailable) {
    @Nullable String cursor = place.map(Position::cursor).orElse(null);
    String log = logAvailable ? "available" : "unavailable";
    return new Frame(
        cursor,
        "{\"kind\":\"%s\",\"cursor\":%s,\"serverTime\":\"%s\",\"log\":\"%s\"}"
            .formatted(kind, cursor == null ? "null" : '"' + cursor + '"', now, log));
  }
}
