package io.btcpaytracker.projector.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Names this process to the broker's groups, the same after every restart. So a projector that was
 * killed gets its partitions back at once, without waiting for the session of its former self to
 * end. Kept in the data folder: another projector has another folder and another name.
 */
public record InstanceId(String text) {
  private static final String FILE = "instance-id";

  /**
   * Read from the folder, or made and written there.
   *
   * @throws DataFolderException when the folder is not ours to write
   */
  static InstanceId in(Path folder, Supplier<UUID> random) {
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        Files.writeString(file, random.get().toString());
      }
      return new InstanceId("projector-" + UUID.fromString(Files.readString(file).strip()));
    } catch (IOException | IllegalArgumentException e) {
      throw new DataFolderException(file, e);
    }
  }
}
