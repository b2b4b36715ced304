package io.btcpaytracker.stack.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says that a data folder is in use by this JVM. The operating system gives the lock back however
 * the JVM ends, so a lock that is held always means a process that lives.
 */
public final class FolderLock implements AutoCloseable {
  private static final String FILE = "in-use.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Creates the folder if it is missing and takes it, or throws with what to do about it. */
  public static FolderLock take(Path folder, String server) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw new StackException(
            "%s cannot use data folder '%s': another running process uses it (expected to be its only user); stop that one, or set TRACKER_DATA to another folder"
                .formatted(server, folder));
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw unusable(folder, server, e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /** The one text for a folder that cannot be read or written. */
  public static StackException unusable(Path folder, String server, @Nullable IOException cause) {
    String reason =
        switch (cause) {
          case AccessDeniedException _ -> "access denied";
          case FileAlreadyExistsException _ -> "a file of this name is in the way";
          case null -> "access denied";
          default -> cause.getMessage();
        };
    return new StackException(
        "%s cannot use data folder '%s': %s (expected a folder that user '%s' may read and write); correct its owner or mode, or set TRACKER_DATA to another folder"
            .formatted(server, folder, reason, System.getProperty("user.name")),
        cause);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException _) {
      // Closing only fails after the lock is already given back.
    }
  }
}
