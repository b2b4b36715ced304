package io.btcpaytracker.dashboard.feed;

import java.util.List;
import java.util.Optional;

/**
 * Events that travel in one frame. The frame's text is put together once and shared by all viewers
 * that are in step and see everything; the others get a cut of it.
 *
 * @param after the place behind these events and any records passed over
 */
record Batch(List<Entry> entries, Position after, Frame frame) {
  Batch {
    entries = List.copyOf(entries);
  }

  static Batch of(List<Entry> entries, Position after) {
    return new Batch(entries, after, Frames.events(after, entries));
  }

  /** What a viewer at {@code place} is to be sent; empty when nothing of it is new or wanted. */
  Optional<Frame> frameFor(Position place, Filter filter) {
    List<Entry> wanted =
        entries.stream()
            .filter(entry -> entry.offset() >= place.next(entry.partition()))
            .filter(filter::admits)
            .toList();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    boolean shared = wanted.size() == entries.size() && after.covers(place);
    return Optional.of(shared ? frame : Frames.events(place.max(after), wanted));
  }

  /** Twice the text: the frame and the events it was made of. */
  int bytes() {
    return 2 * frame.text().length();
  }
}
