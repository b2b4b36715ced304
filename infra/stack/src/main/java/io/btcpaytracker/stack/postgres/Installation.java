package io.btcpaytracker.stack.postgres;

import io.btcpaytracker.stack.machine.FolderLock;
import io.btcpaytracker.stack.machine.Leash;
import io.btcpaytracker.stack.machine.LeashedProcess;
import io.btcpaytracker.stack.machine.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What both servers share on this machine: the programs, who runs them, and the administrator. */
record Installation(
    PostgresSettings settings,
    PostgresBinaries binaries,
    ServerUser user,
    String administratorPassword) {

  static Installation prepare(PostgresSettings settings) {
    Path folder = settings.dataFolder();
    ServerUser user = ServerUser.forFolder(folder);
    var binaries = PostgresBinaries.runnableBy(user, folder);
    try {
      String password = administratorPassword(folder);
      user.own(folder);
      return new Installation(settings, binaries, user, password);
    } catch (IOException e) {
      throw FolderLock.unusable(folder, "PostgreSQL", e);
    }
  }

  private static String administratorPassword(Path folder) throws IOException {
    Path file = passwordFile(folder);
    if (!Files.exists(file) || Files.size(file) == 0) {
      requireNoData(folder, file);
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      ServerFiles.write(file, Base64.getUrlEncoder().encodeToString(random));
    }
    return Files.readString(file);
  }

  private static void requireNoData(Path folder, Path file) {
    if (Files.exists(folder.resolve("primary"))) {
      throw new StackException(
          "PostgreSQL cannot be administered: '%s' is missing or empty (expected the password made with the data beside it); bring it back, or move '%s' away to start empty (the rows are then built again from the log)"
              .formatted(file, folder));
    }
  }

  private static Path passwordFile(Path folder) {
    return folder.resolve("administrator.password");
  }

  Path passwordFile() {
    return passwordFile(settings.dataFolder());
  }

  /** How a program of PostgreSQL is run here. */
  Leash leash(List<String> arguments, Leash.Output output) {
    List<String> command = new ArrayList<>(arguments);
    command.set(0, binaries.program(arguments.getFirst()).toString());
    return Leash.of(command, output)
        .as(user.prefix())
        .in(settings.dataFolder())
        .with(Map.of("LC_ALL", "C", "TZ", "UTC"));
  }

  /** Runs a program to its end. */
  void run(String... arguments) {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    var output = new Leash.Output.ToLines(lines::add);
    int exit = LeashedProcess.start(leash(List.of(arguments), output)).onExit().join();
    if (exit != 0) {
      throw new StackException(
          "%s failed with exit code %d in '%s' (expected 0); it said: %s"
              .formatted(arguments[0], exit, settings.dataFolder(), String.join(" | ", lines)));
    }
  }

  @Override
  public String toString() {
    return "Installation[%s, %s, %s]".formatted(settings, binaries, user);
  }
}
