package io.btcpaytracker.run.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * What a child process prints, each line prefixed with its name, in {@code data/logs/<name>.log}.
 * Bounded: a full file becomes {@code <name>.log.1} and the one before that is dropped.
 */
final class ChildLog implements Consumer<String>, AutoCloseable {
  private static final long BYTES_MAX = 16L * 1024 * 1024;

  private final Path file;
  private final String prefix;
  private BufferedWriter writer;
  private long bytes;

  ChildLog(Path folder, String name) {
    this.file = folder.resolve(name + ".log");
    this.prefix = name + " | ";
    this.writer = open();
  }

  Path file() {
    return file;
  }

  @Override
  public synchronized void accept(String line) {
    try {
      if (bytes > BYTES_MAX) {
        writer.close();
        Files.move(
            file,
            file.resolveSibling(file.getFileName() + ".1"),
            StandardCopyOption.REPLACE_EXISTING);
        writer = open();
      }
      writer.write(prefix + line + "\n");
      writer.flush();
      bytes += prefix.length() + line.length() + 1;
    } catch (IOException _) {
      // A full disk must not stop the reader: a child that cannot print would block.
    }
  }

  @Override
  public synchronized void close() {
    try {
      writer.close();
    } catch (IOException _) {
      // Every line was flushed when it was written.
    }
  }

  private BufferedWriter open() {
    try {
      bytes = Files.exists(file) ? Files.size(file) : 0;
      return Files.newBufferedWriter(
          file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
