package io.btcpaytracker.run.bench.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Bytes on disk for each event.
 *
 * @param rows tables with their indexes, on the primary
 * @param store the projector's own state
 * @param log invoice-events
 * @param states invoice-states and the store's changelog, before compaction
 */
public record Disk(double rows, double store, double log, double states) {

  static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    }
  }

  /** All partitions of topics whose name begins so. */
  static long topicBytes(Path logs, String name) throws IOException {
    long bytes = 0;
    try (Stream<Path> partitions = Files.list(logs)) {
      for (Path partition : partitions.toList()) {
        bytes += partition.getFileName().toString().startsWith(name) ? bytes(partition) : 0;
      }
    }
    return bytes;
  }
}
