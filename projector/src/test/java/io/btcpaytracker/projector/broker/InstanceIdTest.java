package io.btcpaytracker.projector.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceIdTest {
  @TempDir Path folder;

  @Test
  void aRestartFindsTheSameNameAgain() {
    InstanceId first = InstanceId.in(folder.resolve("projector"), UUID::randomUUID);

    assertThat(InstanceId.in(folder.resolve("projector"), UUID::randomUUID)).isEqualTo(first);
  }

  @Test
  void anotherFolderIsAnotherProjector() {
    InstanceId first = InstanceId.in(folder.resolve("a"), UUID::randomUUID);

    assertThat(InstanceId.in(folder.resolve("b"), UUID::randomUUID)).isNotEqualTo(first);
  }

  @Test
  void aFolderThatIsAFileIsToldWithWhatToDo() throws IOException {
    Files.writeString(folder.resolve("projector"), "not a folder");

    assertThatThrownBy(() -> InstanceId.in(folder.resolve("projector"), UUID::randomUUID))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("TRACKER_DATA");
  }

  @Test
  void aFileCutShortByAPowerCutIsToldWithWhatToDo() throws IOException {
    Files.writeString(folder.resolve("instance-id"), "");

    assertThatThrownBy(() -> InstanceId.in(folder, UUID::randomUUID))
        .hasMessageContaining("delete the file");
  }
}
