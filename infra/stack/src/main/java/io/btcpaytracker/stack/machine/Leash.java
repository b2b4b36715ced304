package io.btcpaytracker.stack.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What to run on a leash and how to end it.
 *
 * @param command program and arguments; becomes the child itself, without a shell in between
 * @param prefix command that changes the user before anything else runs, such as {@code unshare -U}
 * @param environment added to (or replacing) what this JVM's environment has
 * @param folder working folder
 * @param output where the child's standard output and error go
 * @param stopSignal how the child is asked to end: {@code TERM}, {@code INT}, …
 * @param patience how long it may take before it is killed
 */
public record Leash(
    List<String> command,
    List<String> prefix,
    Map<String, String> environment,
    Path folder,
    Output output,
    String stopSignal,
    Duration patience) {

  /** Where a child's lines go. */
  public sealed interface Output {
    /** Appended to a file, by the child itself. */
    record ToFile(Path file) implements Output {}

    /** Line by line to this JVM, on a virtual thread of the child's own. */
    record ToLines(Consumer<String> line) implements Output {}
  }

  public Leash {
    command = List.copyOf(command);
    prefix = List.copyOf(prefix);
    environment = Map.copyOf(environment);
  }

  /** A child in this JVM's working folder, ended by TERM and ten seconds later by KILL. */
  public static Leash of(List<String> command, Output output) {
    return new Leash(
        command, List.of(), Map.of(), Path.of(""), output, "TERM", Duration.ofSeconds(10));
  }

  public Leash as(List<String> prefix) {
    return new Leash(command, prefix, environment, folder, output, stopSignal, patience);
  }

  public Leash with(Map<String, String> environment) {
    return new Leash(command, prefix, environment, folder, output, stopSignal, patience);
  }

  public Leash in(Path folder) {
    return new Leash(command, prefix, environment, folder, output, stopSignal, patience);
  }

  public Leash stoppedBy(String stopSignal, Duration patience) {
    return new Leash(command, prefix, environment, folder, output, stopSignal, patience);
  }
}
