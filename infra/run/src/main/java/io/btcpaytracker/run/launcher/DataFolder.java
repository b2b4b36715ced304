package io.btcpaytracker.run.launcher;

import io.btcpaytracker.run.environment.InvalidSettingsException;
import io.btcpaytracker.stack.machine.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that holds all state of a running system; open in one process at a time. */
public final class DataFolder implements AutoCloseable {
  /** Layout of the folder; raised when a release cannot read what the one before wrote. */
  static final String VERSION = "1";

  private static final String VERSION_FILE = "VERSION";

  private final Path path;
  private final FolderLock lock;

  private DataFolder(Path path, FolderLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * @throws io.btcpaytracker.stack.machine.StackException when it cannot be written or is in use
   * @throws InvalidSettingsException when another version of the tracker wrote it
   */
  public static DataFolder open(Path path) {
    FolderLock lock = FolderLock.take(path, "tracker");
    try {
      checkVersion(path);
      Files.createDirectories(path.resolve("logs"));
      return new DataFolder(path, lock);
    } catch (IOException e) {
      lock.close();
      throw FolderLock.unusable(path, "tracker", e);
    } catch (InvalidSettingsException e) {
      lock.close();
      throw e;
    }
  }

  /** True when a tracker has written this folder. */
  public static boolean isOne(Path path) {
    return Files.exists(path.resolve(VERSION_FILE));
  }

  Path resolve(String child) {
    return path.resolve(child);
  }

  @Override
  public void close() {
    lock.close();
  }

  private static void checkVersion(Path path) throws IOException {
    Path file = path.resolve(VERSION_FILE);
    if (!Files.exists(file)) {
      Files.writeString(file, VERSION + "\n");
      return;
    }
    String version = Files.readString(file).strip();
    if (!version.equals(VERSION)) {
      throw new InvalidSettingsException(
          List.of(
              "data folder '%s' has layout version '%s' (expected %s); run the release that wrote it, or set TRACKER_DATA to another folder"
                  .formatted(path, version, VERSION)));
    }
  }
}
