package io.btcpaytracker.stack.machine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.stack.OtherJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockIT {
  @TempDir Path temporary;

  @Test
  void aFolderHasOneUserUntilItIsGivenBack() {
    Path folder = temporary.resolve("new/folder");
    try (var _ = FolderLock.take(folder, "Kafka")) {
      assertThatThrownBy(() -> FolderLock.take(folder, "Kafka"))
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("another running process");
    }

    assertThatCode(() -> FolderLock.take(folder, "Kafka").close()).doesNotThrowAnyException();
  }

  @Test
  void aFolderOfAnotherProcessIsRefusedUntilThatIsKilled() throws Exception {
    try (var holder = OtherJvm.run(Holder.class, temporary)) {
      holder.awaitLine("held");
      assertThatThrownBy(() -> FolderLock.take(temporary, "Kafka"))
          .hasMessageContaining("another running process");

      holder.killMinus9();

      assertThatCode(() -> FolderLock.take(temporary, "Kafka").close()).doesNotThrowAnyException();
    }
  }

  @Test
  void aFileInTheWayIsExplained() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> FolderLock.take(file, "Kafka"))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("in the way")
        .hasMessageContaining("TRACKER_DATA");
  }

  /** Takes the folder and waits to be killed. */
  static final class Holder {
    public static void main(String[] arguments) throws InterruptedException {
      try (var _ = FolderLock.take(Path.of(arguments[0]), "Kafka")) {
        System.out.println("held");
        Thread.currentThread().join();
      }
    }
  }
}
