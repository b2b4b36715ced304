package io.btcpaytracker.run.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/**
 * Unpacks a packaged app into Boot's extracted layout, which starts in less than half the time of
 * the nested jar (see docs/decisions/0005). Unpacked beside the jar, again only when the jar is
 * newer.
 */
final class AppLayout {
  private static final long UNPACK_SECONDS_MAX = 120;

  private AppLayout() {}

  /** The jar to start. */
  static Path unpacked(Path execJar, String javaCommand) throws IOException, InterruptedException {
    Path folder = execJar.resolveSibling("unpacked");
    Path jar = folder.resolve(execJar.getFileName());
    FileTime packagedAt = Files.getLastModifiedTime(execJar);
    Path marker = folder.resolve("unpacked-from");
    String wanted = packagedAt + " " + Files.size(execJar);
    if (Files.exists(marker) && Files.readString(marker).equals(wanted)) {
      return jar;
    }
    Path fresh = Files.createTempDirectory(execJar.getParent(), "unpacking");
    unpack(execJar, javaCommand, fresh);
    Files.writeString(fresh.resolve("unpacked-from"), wanted);
    Trees.delete(folder);
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    return jar;
  }

  private static void unpack(Path execJar, String javaCommand, Path into)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                javaCommand,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                execJar.toString(),
                "extract",
                "--force",
                "--destination",
                into.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!process.waitFor(UNPACK_SECONDS_MAX, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("unpacking %s failed: %s".formatted(execJar, output));
    }
  }
}
