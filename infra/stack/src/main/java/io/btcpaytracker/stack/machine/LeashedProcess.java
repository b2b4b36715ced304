package io.btcpaytracker.stack.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A child process that never outlives this JVM, not even when the JVM is killed with -9: a small
 * shell script holds the other end of a pipe from us, and when that pipe closes, for whatever
 * reason, it asks the child to stop and kills it when its patience ends.
 *
 * <p>The child has a session of its own, so Ctrl-C at the terminal reaches us and not the child,
 * and we decide in which order things stop.
 */
public final class LeashedProcess implements AutoCloseable {
  private static final String SCRIPT = script();

  private final Leash leash;
  private final Process process;

  private LeashedProcess(Leash leash, Process process) {
    this.leash = leash;
    this.process = process;
  }

  public static LeashedProcess start(Leash leash) {
    var builder = new ProcessBuilder(commandLine(leash)).directory(folder(leash));
    builder.environment().putAll(leash.environment());
    builder.redirectErrorStream(true);
    if (leash.output() instanceof Leash.Output.ToFile(var file)) {
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()));
    }
    try {
      var started = new LeashedProcess(leash, builder.start());
      started.follow();
      return started;
    } catch (IOException e) {
      throw new StackException(
          "'%s' cannot be started: %s (expected to find it and the commands 'setsid' and 'sh'); install what is missing"
              .formatted(leash.command().getFirst(), e.getMessage()),
          e);
    }
  }

  private static List<String> commandLine(Leash leash) {
    List<String> line = new ArrayList<>(leash.prefix());
    line.addAll(List.of("setsid", "sh", "-c", SCRIPT, "leash"));
    line.addAll(List.of(leash.stopSignal(), Long.toString(leash.patience().toMillis() / 100)));
    line.addAll(leash.command());
    return line;
  }

  private static java.io.File folder(Leash leash) {
    return leash.folder().toAbsolutePath().toFile();
  }

  private void follow() {
    if (leash.output() instanceof Leash.Output.ToLines(var line)) {
      Thread.ofVirtual().name("output of " + pid()).start(() -> read(line));
    }
    // The watching shell ends with its pipe, so it must not stay behind a child that ended alone.
    var _ = process.onExit().thenRun(this::letGo);
  }

  private void read(Consumer<String> line) {
    try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      reader.lines().forEach(line);
    } catch (IOException | UncheckedIOException _) {
      // The pipe is torn when the child is killed; it has nothing more to say.
    }
  }

  /** The child's own process id; with the prefix {@code runuser}, which stays, that of runuser. */
  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes with the child's exit code. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Asks the child to end, kills it when its patience is over, and returns when it is gone. */
  public void stop() {
    letGo();
    await(leash.patience().toMillis() + 2_000);
    kill();
  }

  /** Ends the child at once, as kill -9 does, and returns when it is gone. */
  public void kill() {
    process.destroyForcibly();
    await(10_000);
    letGo();
  }

  @Override
  public void close() {
    stop();
  }

  private void letGo() {
    try {
      process.getOutputStream().close();
    } catch (IOException _) {
      // Already closed by the other side.
    }
  }

  private void await(long millis) {
    try {
      var _ = process.onExit().get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      // The caller's next, harder step follows.
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static String script() {
    try (InputStream in = LeashedProcess.class.getResourceAsStream("leash.sh")) {
      if (in == null) {
        throw new IllegalStateException("leash.sh is missing beside LeashedProcess");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
