package io.btcpaytracker.stack.postgres;

import io.btcpaytracker.stack.machine.FolderLock;
import io.btcpaytracker.stack.machine.Ports;
import io.btcpaytracker.stack.machine.StackException;

/**
 * PostgreSQL 18 twice: a primary, and a standby that follows it by streaming and refuses every
 * write. What was committed is there again after {@link #close()} and {@link #start}, and after
 * kill -9 of anything. The servers never outlive this JVM, and what an earlier one left behind
 * nevertheless is stopped first.
 */
public final class PostgresPair implements AutoCloseable {
  private final FolderLock lock;
  private final PostgresServer primary;
  private final Standby standby;

  private PostgresPair(FolderLock lock, PostgresServer primary, Standby standby) {
    this.lock = lock;
    this.primary = primary;
    this.standby = standby;
  }

  /**
   * Returns when both take connections and the standby follows.
   *
   * @throws StackException when the folder or a port is not ours to use; nothing is left running
   */
  public static PostgresPair start(PostgresSettings settings) {
    FolderLock lock = FolderLock.take(settings.dataFolder(), "PostgreSQL");
    try {
      PostgresPair pair = of(settings, lock);
      pair.startServers();
      return pair;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static PostgresPair of(PostgresSettings settings, FolderLock lock) {
    Installation installation = Installation.prepare(settings);
    DataFolders folders = DataFolders.of(installation);
    int primaryPort = Ports.orFree(settings.primaryPort());
    int standbyPort = Ports.orFreeBeside(settings.standbyPort(), primaryPort);
    var primary =
        new PostgresServer(new ServerPlace.Primary(folders.primary(), primaryPort), installation);
    var standby =
        new PostgresServer(
            new ServerPlace.Standby(folders.standby(), standbyPort, primaryPort), installation);
    var pair = new PostgresPair(lock, primary, new Standby(standby, primary, installation));
    pair.clearTheWay();
    folders.prepare();
    return pair;
  }

  /** Before anything is made: orphans may hold our ports, and strangers must not. */
  private void clearTheWay() {
    standby.server().processes().stopOrphans();
    primary.processes().stopOrphans();
    primary.requireFreePort();
    standby.server().requireFreePort();
  }

  private void startServers() {
    try {
      primary.start();
      standby.prepareAndStart();
    } catch (RuntimeException e) {
      stopServers();
      throw e;
    }
  }

  public PostgresServer primary() {
    return primary;
  }

  public PostgresServer standby() {
    return standby.server();
  }

  public StandbyReplay replay() {
    return new StandbyReplay(primary, standby());
  }

  /** A further database of the application's user; the standby has it when this returns. */
  public void createDatabase(String name) {
    standby.createDatabase(name);
    replay().awaitCaughtUp();
  }

  @Override
  public void close() {
    try {
      stopServers();
    } finally {
      lock.close();
    }
  }

  /** The primary first: it ends when the standby has all it wrote. */
  private void stopServers() {
    primary.stop();
    standby.server().stop();
  }
}
