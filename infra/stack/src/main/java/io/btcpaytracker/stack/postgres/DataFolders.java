package io.btcpaytracker.stack.postgres;

import io.btcpaytracker.stack.machine.FolderLock;
import io.btcpaytracker.stack.machine.Folders;
import io.btcpaytracker.stack.machine.StackException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The folders of primary and standby: made once, checked at each start. */
record DataFolders(Installation installation, Path primary, Path standby) {

  static DataFolders of(Installation installation) {
    Path folder = installation.settings().dataFolder();
    return new DataFolders(installation, folder.resolve("primary"), folder.resolve("standby"));
  }

  void prepare() {
    try {
      if (Files.exists(primary)) {
        check(primary);
      } else {
        requireNoLoneStandby();
        create();
      }
      if (Files.exists(standby)) {
        check(standby);
      }
    } catch (IOException e) {
      throw FolderLock.unusable(installation.settings().dataFolder(), "PostgreSQL", e);
    }
  }

  /** The standby may then hold the only copy there is; nothing of ours may overwrite it. */
  private void requireNoLoneStandby() {
    if (Files.exists(standby)) {
      throw new StackException(
          "PostgreSQL cannot start: '%s' is missing, but '%s' is there (expected both or none); bring the primary's folder back, or move the standby's away to start empty (the rows are then built again from the log)"
              .formatted(primary, standby));
    }
  }

  private void check(Path data) throws IOException {
    if (!Files.isReadable(data) || !Files.isWritable(data)) {
      throw FolderLock.unusable(data, "PostgreSQL", null);
    }
    Path file = data.resolve("PG_VERSION");
    String found = Files.exists(file) ? Files.readString(file).strip() : "none";
    int expected = installation.binaries().majorVersion();
    if (!found.equals(Integer.toString(expected))) {
      throw new StackException(
          "PostgreSQL cannot use '%s': its data has version %s (expected %d); move '%s' away to start empty (the rows are then built again from the log), or convert it with pg_upgrade"
              .formatted(data, found, expected, data.getParent()));
    }
  }

  /**
   * The standby begins as a copy of the primary before its first start, which is quicker than any
   * clone. Both get their names only when they are whole.
   */
  private void create() throws IOException {
    Path newPrimary = unfinished(primary);
    Path newStandby = unfinished(standby);
    installation.run(initdb(newPrimary));
    Folders.copy(newPrimary, newStandby, _ -> true);
    installation.user().own(newStandby);
    if (installation.settings().durable()) {
      installation.run("initdb", "--sync-only", "-D", newStandby.toString());
    }
    Files.move(newPrimary, primary, StandardCopyOption.ATOMIC_MOVE);
    Files.move(newStandby, standby, StandardCopyOption.ATOMIC_MOVE);
    // The names too: a power cut must not leave committed rows in a folder called unfinished.
    try (var names = FileChannel.open(primary.getParent(), StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  static Path unfinished(Path data) throws IOException {
    Path folder = data.resolveSibling(data.getFileName() + ".unfinished");
    Folders.delete(folder);
    return folder;
  }

  private String[] initdb(Path data) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "initdb",
                "--pgdata=" + data,
                "--username=" + PostgresSettings.ADMINISTRATOR,
                "--pwfile=" + installation.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorts the same on every machine, and twice as quick to make as with libc's.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
    if (!installation.settings().durable()) {
      command.add("--no-sync");
    }
    return command.toArray(String[]::new);
  }
}
