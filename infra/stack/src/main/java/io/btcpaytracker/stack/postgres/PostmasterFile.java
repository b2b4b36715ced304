package io.btcpaytracker.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a postmaster writes about itself: its process id first, its state in the eighth line. */
record PostmasterFile(List<String> lines) {

  static PostmasterFile in(Path dataFolder) {
    try {
      return new PostmasterFile(Files.readAllLines(dataFolder.resolve("postmaster.pid")));
    } catch (IOException _) {
      return new PostmasterFile(List.of());
    }
  }

  boolean isOf(long pid) {
    return !lines.isEmpty() && lines.getFirst().strip().equals(Long.toString(pid));
  }

  /** Takes connections; a standby says so only when it can be read from. */
  boolean isReady() {
    return lines.size() >= 8 && lines.get(7).strip().equals("ready");
  }
}
