package io.btcpaytracker.stack.postgres;

import io.btcpaytracker.stack.machine.StackException;
import io.btcpaytracker.stack.machine.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that work on a data folder right now, whoever started them: every process of
 * PostgreSQL has its data folder as working folder, so unlike a number in postmaster.pid this can
 * neither be stale nor mean a stranger.
 */
record ServerProcesses(Path dataFolder) {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProcesses.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  boolean isEmpty() {
    return find().isEmpty();
  }

  /**
   * Ends what an earlier run left behind. Only called by the holder of the folder's lock, so
   * nobody's living server is meant.
   */
  void stopOrphans() {
    List<ProcessHandle> orphans = find();
    if (!orphans.isEmpty()) {
      LOG.warn("Stopping PostgreSQL that an earlier run left behind in '{}'", dataFolder);
      orphans.stream().filter(this::isPostmaster).forEach(ServerProcesses::askToStop);
      if (!gone(PATIENCE)) {
        killAll();
      }
    }
    forgetPostmaster();
  }

  /** Kills all of them, as a crash of the machine would, and returns when they are gone. */
  void killAll() {
    // The postmaster first: it would start new workers.
    List<ProcessHandle> all = find();
    all.stream().filter(this::isPostmaster).forEach(ProcessHandle::destroyForcibly);
    all.forEach(ProcessHandle::destroyForcibly);
    if (!gone(PATIENCE)) {
      throw new StackException(
          "PostgreSQL in '%s' does not end: processes %s (expected them gone after kill -9); end them by hand"
              .formatted(dataFolder, find().stream().map(ProcessHandle::pid).toList()));
    }
  }

  /** A postmaster.pid without its process: the number may belong to somebody else by now. */
  private void forgetPostmaster() {
    try {
      Files.deleteIfExists(dataFolder.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new StackException("postmaster.pid in '%s' stays".formatted(dataFolder), e);
    }
  }

  private boolean isPostmaster(ProcessHandle process) {
    return PostmasterFile.in(dataFolder).isOf(process.pid());
  }

  /** A fast shutdown: open transactions are rolled back, clients are cut off. */
  private static void askToStop(ProcessHandle postmaster) {
    try {
      new ProcessBuilder("sh", "-c", "kill -s INT " + postmaster.pid()).start().waitFor();
    } catch (IOException e) {
      LOG.warn("Process {} could not be asked to stop and will be killed", postmaster.pid(), e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean gone(Duration patience) {
    return Waiting.until(patience, this::isEmpty);
  }

  private List<ProcessHandle> find() {
    return ProcessHandle.allProcesses().filter(this::worksHere).toList();
  }

  private boolean worksHere(ProcessHandle process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      return Files.readString(proc.resolve("comm")).strip().equals("postgres")
          && Files.readSymbolicLink(proc.resolve("cwd")).equals(dataFolder.toRealPath());
    } catch (IOException _) {
      // Gone meanwhile, or another user's.
      return false;
    }
  }
}
