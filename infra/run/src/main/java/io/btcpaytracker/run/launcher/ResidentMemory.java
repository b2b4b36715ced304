package io.btcpaytracker.run.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory that a process and its descendants hold, as Linux tells it. Proportional set size: a page
 * shared by several processes (PostgreSQL's buffers, the JVMs' libraries) counts once in all.
 */
public final class ResidentMemory {
  private static final String FIELD = "Pss:";

  private ResidentMemory() {}

  /** Kibibytes; 0 where the system does not tell. */
  public static long kibibytes(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToLong(process -> kibibytes(process.pid()))
        .sum();
  }

  private static long kibibytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith(FIELD))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException _) {
      // The process has just ended, belongs to another user, or this is not Linux.
      return 0;
    }
  }
}
