package io.btcpaytracker.stack.postgres;

import io.btcpaytracker.stack.machine.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who runs PostgreSQL, which refuses to run as root. An ordinary user does it as itself; root first
 * hides its identity in a user namespace (files stay root's, so folders that only root may enter
 * work) and, where that is forbidden, becomes another user, who then owns the data folder.
 *
 * @param prefix put before each command
 * @param fileOwner user id to give files to, or null when they stay as they are written
 */
record ServerUser(List<String> prefix, @Nullable Integer fileOwner) {
  private static final List<String> STAND_INS = List.of("postgres", "nobody");

  /**
   * @param folder exists; the user found can write to it once {@link #own} gave it the folder
   */
  static ServerUser forFolder(Path folder) {
    var itself = new ServerUser(List.of(), null);
    if (numberOf("unix:uid", Path.of("/proc/self")) != 0) {
      return itself;
    }
    List<String> tried = new ArrayList<>();
    for (ServerUser candidate : (Iterable<ServerUser>) candidates(folder)::iterator) {
      if (candidate.works(folder)) {
        return candidate;
      }
      tried.add(String.join(" ", candidate.prefix));
    }
    throw new StackException(
        "PostgreSQL cannot run as root, and no other user could be taken on for folder '%s'; tried: %s (expected one to work); start as an ordinary user, or allow user namespaces, or move TRACKER_DATA to a folder that user 'nobody' can reach"
            .formatted(folder, String.join(" · ", tried)));
  }

  private static Stream<ServerUser> candidates(Path folder) {
    int owner = numberOf("unix:uid", folder);
    // What another user wrote before (or this one under another prefix) only that user can go on
    // with.
    Stream<ServerUser> first =
        owner == 0
            ? Stream.of(new ServerUser(List.of("unshare", "-U"), null))
            : changed(owner, numberOf("unix:gid", folder), Integer.toString(owner));
    Stream<ServerUser> others = STAND_INS.stream().flatMap(ServerUser::changedTo);
    return Stream.concat(first, others);
  }

  private static Stream<ServerUser> changedTo(String name) {
    return account(name).flatMap(a -> changed(a.user(), a.group(), name));
  }

  private static Stream<ServerUser> changed(int user, int group, String name) {
    List<String> setpriv =
        List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--");
    List<String> runuser = List.of("runuser", "-u", name, "--");
    return Stream.of(new ServerUser(setpriv, user), new ServerUser(runuser, user));
  }

  private record Account(int user, int group) {}

  private static Stream<Account> account(String name) {
    try (var lines = Files.lines(Path.of("/etc/passwd"))) {
      return lines
          .filter(line -> line.startsWith(name + ":"))
          .map(line -> line.split(":", -1))
          .map(field -> new Account(Integer.parseInt(field[2]), Integer.parseInt(field[3])))
          .toList()
          .stream();
    } catch (IOException _) {
      return Stream.empty();
    }
  }

  /** Not root any more, and able to write where the data goes. */
  private boolean works(Path folder) {
    boolean ours = fileOwner != null && numberOf("unix:uid", folder) != fileOwner;
    // A folder not yet given over: being able to enter its parent is what counts.
    Path reachable = ours ? folder.getParent() : folder;
    String test = ours ? "test -x \"$0\"" : "test -w \"$0\" -a -x \"$0\"";
    return succeeds("test \"$(id -u)\" -ne 0 && " + test, reachable);
  }

  /** Whether this user can run the program. */
  boolean canRun(Path program) {
    return succeeds("test -x \"$0\"", program);
  }

  private boolean succeeds(String script, @Nullable Path argument) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("sh", "-c", script, String.valueOf(argument)));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Gives a file or a whole folder, as root wrote it, to the user that runs the server. */
  void own(Path path) {
    if (fileOwner == null) {
      return;
    }
    try (var all = Files.walk(path)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.setAttribute(each, "unix:uid", fileOwner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int numberOf(String attribute, Path path) {
    try {
      return (Integer) Files.getAttribute(path, attribute);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
