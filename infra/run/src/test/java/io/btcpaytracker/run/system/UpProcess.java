package io.btcpaytracker.run.system;

import static org.awaitility.Awaitility.await;

import io.btcpaytracker.run.TrackerCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code ./tracker up} as a process of its own, so that it can be killed with everything below it.
 */
final class UpProcess {
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;

  private UpProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static UpProcess start(Map<String, String> environment, Path output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            TrackerCommand.class.getName(),
            "up");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    return new UpProcess(builder.start(), output);
  }

  UpProcess awaitReady() {
    await("the system is ready; see " + output)
        .atMost(READY_WITHIN)
        .failFast("up has ended", () -> !process.isAlive())
        .until(() -> output().contains("Ready after"));
    return this;
  }

  int awaitExit() throws InterruptedException {
    return process.waitFor();
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  /** kill -9 of the launcher and of every process below it, in no good order. */
  void killEverything() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    await().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }
}
