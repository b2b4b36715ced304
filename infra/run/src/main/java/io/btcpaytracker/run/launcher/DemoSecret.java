package io.btcpaytracker.run.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.run.environment.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret that demo deliveries are signed with: made once per data folder, readable by its
 * owner.
 */
final class DemoSecret {
  private static final int BYTES = 20;

  private DemoSecret() {}

  static String in(DataFolder data) throws IOException {
    Path file = data.resolve(RunningSystem.DEMO_SECRET);
    if (!Files.exists(file)) {
      byte[] bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(bytes), UTF_8);
    }
    return Files.readString(file, UTF_8).strip();
  }
}
