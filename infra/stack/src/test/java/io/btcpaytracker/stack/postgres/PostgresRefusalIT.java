package io.btcpaytracker.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.stack.TestStack;
import io.btcpaytracker.stack.machine.Leash;
import io.btcpaytracker.stack.machine.LeashedProcess;
import io.btcpaytracker.stack.machine.StackException;
import io.btcpaytracker.stack.machine.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders and ports that are not ours to use, and what is said about them. */
class PostgresRefusalIT {
  @TempDir static Path folder;

  @BeforeAll
  static void aFolderWithData() {
    start(settings()).close();
  }

  @Test
  void aStrangersServerOnThePortIsNotTakenForOurs(@TempDir Path empty) {
    int strangers = TestStack.shared().postgres().primary().port();

    assertThatThrownBy(() -> start(in(empty).onPorts(strangers, 0)))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("port " + strangers + " is taken")
        .hasMessageContaining("PRIMARY_DB_EXPOSED_PORT");
    assertThatThrownBy(() -> start(in(empty).onPorts(0, strangers)))
        .hasMessageContaining("REPLICA_DB_EXPOSED_PORT");
    assertThat(empty.resolve("primary")).as("nothing made before it is sure").doesNotExist();
  }

  @Test
  void aSecondPairOnTheSameFolderIsRefused() {
    try (var _ = start(settings())) {
      assertThatThrownBy(() -> start(settings())).hasMessageContaining("another running process");
    }
  }

  @Test
  void anOrphanOfAnEarlierRunIsStoppedFirst() throws Exception {
    var primary = new ServerProcesses(folder.resolve("primary"));
    try (var orphan = startWithoutThePair()) {
      assertThat(Waiting.until(Duration.ofSeconds(20), () -> !primary.isEmpty())).isTrue();

      try (var pair = start(settings())) {
        assertThat(orphan.isAlive()).isFalse();
        pair.primary().connect().close();
      }
    }
  }

  /** As an earlier run's server looks when its leash was cut. */
  private LeashedProcess startWithoutThePair() {
    var output = new Leash.Output.ToFile(folder.resolve("orphan.log"));
    List<String> command = List.of("postgres", "-D", folder.resolve("primary").toString());
    return LeashedProcess.start(Installation.prepare(settings()).leash(command, output));
  }

  @Test
  void aProcessIdThatNowBelongsToSomebodyElseIsNoServer() throws Exception {
    Path file = folder.resolve("primary/postmaster.pid");
    Files.writeString(file, ProcessHandle.current().pid() + "\n" + folder.resolve("primary"));

    try (var pair = start(settings())) {
      pair.primary().connect().close();
    }
  }

  @Test
  void dataOfAnotherVersionIsRefused() throws Exception {
    Path version = folder.resolve("primary/PG_VERSION");
    Files.writeString(version, "17\n");

    assertThatThrownBy(() -> start(settings()))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("version 17 (expected 18)")
        .hasMessageContaining("pg_upgrade");

    Files.writeString(version, "18\n");
  }

  @Test
  void dataWithoutItsAdministratorsPasswordIsRefused() throws Exception {
    Path password = folder.resolve("administrator.password");
    Path lost = folder.resolve("lost");
    Files.move(password, lost);

    assertThatThrownBy(() -> start(settings())).hasMessageContaining(password.toString());

    Files.move(lost, password);
  }

  @Test
  void aStandbyWithoutPrimaryIsNotOverwritten() throws Exception {
    Path primary = folder.resolve("primary");
    Path lost = folder.resolve("lost");
    Files.move(primary, lost);

    assertThatThrownBy(() -> start(settings())).hasMessageContaining("expected both or none");

    Files.move(lost, primary);
    assertThat(folder.resolve("standby/PG_VERSION")).exists();
  }

  @Test
  void anInterruptedFirstStartIsBegunAnew(@TempDir Path interrupted) throws Exception {
    Files.createDirectories(interrupted.resolve("primary.unfinished/base"));

    try (var pair = start(in(interrupted))) {
      pair.standby().connect().close();
    }
  }

  @Test
  void usersThatAreOneAndTheSameAreRefused() {
    assertThatThrownBy(
            () -> new PostgresSettings(folder, 0, 0, "same", "p", "tracker", "same", "p"))
        .hasMessageContaining("POSTGRES_REPLICATION_USER");
  }

  private static PostgresSettings settings() {
    return in(folder);
  }

  private static PostgresSettings in(Path data) {
    return PostgresSettings.in(data).notDurable();
  }

  private static PostgresPair start(PostgresSettings settings) {
    return PostgresPair.start(settings);
  }
}
