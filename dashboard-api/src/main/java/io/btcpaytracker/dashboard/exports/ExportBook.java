package io.btcpaytracker.dashboard.exports;

import io.btcpaytracker.dashboard.access.Caller;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Exports of this process, the newest first; those of long ago are forgotten. */
final class ExportBook {
  private final int kept;
  private final Deque<Progress> newest = new ArrayDeque<>();
  private long last;

  ExportBook(int kept) {
    this.kept = kept;
  }

  synchronized Progress begin(Caller owner, Grain grain, Format format, Instant now) {
    last++;
    Progress progress = new Progress(last, owner, grain, format, now);
    newest.addFirst(progress);
    if (newest.size() > kept) {
      newest.removeLast();
    }
    return progress;
  }

  synchronized List<Progress.Export> of(Caller caller) {
    return newest.stream().filter(export -> export.isOf(caller)).map(Progress::told).toList();
  }
}
