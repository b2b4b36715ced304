package io.btcpaytracker.run.launcher;

import java.io.PrintWriter;

/** Tells the person at the terminal what is going on. */
public final class Progress {
  private final PrintWriter out;
  private final long startedAt = System.nanoTime();

  public Progress(PrintWriter out) {
    this.out = out;
  }

  /** A step that is done, with the time since the beginning. */
  void done(String step) {
    say("  %5.1f s  %s".formatted(seconds(), step));
  }

  void warn(String trouble) {
    say("  !        " + trouble);
  }

  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Since this was made. */
  public double seconds() {
    return (System.nanoTime() - startedAt) / 1e9;
  }
}
