package io.btcpaytracker.dashboard.feed;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** All open connections, up to a bound. */
final class Viewers {
  private final Set<Viewer> open = ConcurrentHashMap.newKeySet();
  private final int max;

  Viewers(int max) {
    this.max = max;
  }

  /** False when there are too many already. */
  boolean admit(Viewer viewer) {
    synchronized (open) {
      return open.size() < max && open.add(viewer);
    }
  }

  void left(Viewer viewer) {
    open.remove(viewer);
  }

  int count() {
    return open.size();
  }

  /** There is something new. Wakes threads and never waits for one. */
  void wakeAll() {
    open.forEach(Viewer::wake);
  }

  /** The log was reached: those whose subscription could not be served yet can go on. */
  void wakeWaiting() {
    open.stream().filter(Viewer::isWaitingForLog).forEach(Viewer::wake);
  }

  void sendAway(Predicate<Viewer> which, Farewell why) {
    open.stream().filter(which).forEach(viewer -> viewer.sendAway(why));
  }

  void sendAllAway(Farewell why) {
    open.forEach(viewer -> viewer.sendAway(why));
  }
}
