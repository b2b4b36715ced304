package io.btcpaytracker.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.btcpaytracker.stack.machine.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How root runs what refuses root. An ordinary user needs none of it: every other test is that. */
class ServerUserIT {
  private static final int NOBODY = 65534;

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void onlyRootCanBecomeSomebodyElse() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "takes root to become another user");
    folder = Files.createDirectory(temporary.resolve("data"));
    // Others may pass through, as through /home; the data folder itself is for its owner.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
  }

  static Stream<ServerUser> waysAroundRoot() {
    return Stream.of(
        new ServerUser(List.of("unshare", "-U"), null),
        new ServerUser(
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"), NOBODY),
        new ServerUser(List.of("runuser", "-u", "nobody", "--"), NOBODY));
  }

  @ParameterizedTest
  @MethodSource("waysAroundRoot")
  void aServerStartsStopsAndIsKilledUnderEachUser(ServerUser user) throws Exception {
    var settings = PostgresSettings.in(folder).onPorts(Ports.free(), 0);
    user.own(folder);
    Path password = folder.resolve("administrator.password");
    ServerFiles.write(password, "secret");
    user.own(password);
    var binaries = PostgresBinaries.runnableBy(user, folder);
    var installation = new Installation(settings.notDurable(), binaries, user, "secret");
    DataFolders.of(installation).prepare();
    var place = new ServerPlace.Primary(folder.resolve("primary"), settings.primaryPort());
    var server = new PostgresServer(place, installation);

    server.start();
    server.administer().close();
    server.kill();
    server.start();
    server.stop();

    assertThat(server.processes().isEmpty()).isTrue();
    assertThat(server.isRunning()).isFalse();
  }

  @Test
  void foldersOnlyRootMayEnterWork() throws Exception {
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));

    assertThat(ServerUser.forFolder(folder).prefix()).containsExactly("unshare", "-U");
  }

  @Test
  void dataOfAnotherUserIsGoneOnWithAsThatUser() throws Exception {
    Files.setAttribute(folder, "unix:uid", NOBODY);

    assertThat(ServerUser.forFolder(folder).prefix()).contains("--reuid=65534");
  }
}
