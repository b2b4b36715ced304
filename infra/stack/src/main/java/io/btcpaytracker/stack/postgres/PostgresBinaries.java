package io.btcpaytracker.stack.postgres;

import io.btcpaytracker.stack.machine.Folders;
import io.btcpaytracker.stack.machine.StackException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once per version into the user's cache, or into the data
 * folder when whoever runs the server cannot reach that.
 */
record PostgresBinaries(Path home, String version) {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  static PostgresBinaries runnableBy(ServerUser user, Path dataFolder) {
    String version = packedVersion();
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "btcpay-tracker");
    return Stream.of(cache, dataFolder)
        .map(folder -> new PostgresBinaries(folder.resolve("postgres-" + version), version))
        .filter(binaries -> binaries.unpack() && user.canRun(binaries.program("postgres")))
        .findFirst()
        .orElseThrow(() -> unusable(cache, dataFolder));
  }

  private static StackException unusable(Path cache, Path dataFolder) {
    return new StackException(
        "The programs of PostgreSQL cannot be unpacked to '%s' nor to '%s' (expected a folder with 70 MB free that may hold programs); make room, or mount one of them without noexec"
            .formatted(cache, dataFolder));
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  int majorVersion() {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }

  /** False when the folder cannot be written; one process unpacks, the others wait for it. */
  private boolean unpack() {
    if (Files.isExecutable(program("postgres"))) {
      return true;
    }
    synchronized (PostgresBinaries.class) {
      try {
        Files.createDirectories(home.getParent());
        Path lockFile = home.resolveSibling(home.getFileName() + ".lock");
        try (var channel =
                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var _ = channel.lock()) {
          if (!Files.isExecutable(program("postgres"))) {
            unpackAndMove();
          }
        }
        return true;
      } catch (IOException _) {
        return false;
      }
    }
  }

  private void unpackAndMove() throws IOException {
    Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
    Folders.delete(unfinished);
    Folders.delete(home);
    try (InputStream packed = archive();
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (isNeeded(entry.getName())) {
          write(entry, tar, unfinished.resolve(entry.getName()));
        }
      }
    }
    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What is left out is for compiling against PostgreSQL. */
  private static boolean isNeeded(String name) {
    return !name.endsWith(".a") && !name.contains("pkgconfig") && !name.startsWith("include/");
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  private static InputStream archive() {
    return orUnsupported(PostgresBinaries.class.getResourceAsStream(ARCHIVE));
  }

  private static InputStream orUnsupported(@Nullable InputStream archive) {
    String machine = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    if (archive == null || !machine.equals("Linux on amd64")) {
      throw new StackException(
          "PostgreSQL cannot be started: this machine is %s (expected Linux on amd64, which the packed programs are for); use docker compose here"
              .formatted(machine));
    }
    return archive;
  }

  private static String packedVersion() {
    var properties = new Properties();
    try (var in = PostgresBinaries.class.getResourceAsStream("binaries.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
