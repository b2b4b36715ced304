package io.btcpaytracker.sources.btcpay;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A body as BTCPay sends it, and beside it what we read from it. */
record GoldenBody(Path file) {
  static final Path FOLDER = Path.of("src/test/resources/btcpay");

  /** Shortest first. */
  static List<GoldenBody> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(GoldenBody::new)
          .sorted(comparingInt(golden -> golden.bytes().length))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GoldenBody named(String name) {
    return new GoldenBody(FOLDER.resolve(name));
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path facts() {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("json$", "facts"));
  }

  @Override
  public String toString() {
    return FOLDER.relativize(file).toString();
  }
}
