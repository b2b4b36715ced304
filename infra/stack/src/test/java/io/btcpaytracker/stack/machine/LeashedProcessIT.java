package io.btcpaytracker.stack.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.stack.OtherJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashedProcessIT {
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  @Test
  void theChildDiesWithAParentKilledByMinus9() throws Exception {
    try (var parent = OtherJvm.run(ParentOfASleeper.class)) {
      long child = Long.parseLong(parent.awaitLine("child"));
      assertThat(ProcessHandle.of(child)).isPresent();

      parent.killMinus9();

      await().until(() -> ProcessHandle.of(child).isEmpty());
    }
  }

  @Test
  void theChildDiesWithAParentThatEndsWithoutStoppingIt() throws Exception {
    try (var parent = OtherJvm.run(ParentOfASleeper.class)) {
      long child = Long.parseLong(parent.awaitLine("child"));

      parent.process().destroy();

      await().until(() -> ProcessHandle.of(child).isEmpty());
    }
  }

  @Test
  void stopSendsTheSignalAndLetsTheChildFinish() throws Exception {
    var child = start("trap 'echo bye; exit 7' USR1; echo ready; while :; do sleep 0.05; done");
    assertThat(nextLine()).isEqualTo("ready");

    child.stop();

    assertThat(nextLine()).isEqualTo("bye");
    assertThat(child.onExit().join()).isEqualTo(7);
  }

  @Test
  void aChildThatDoesNotStopIsKilledWhenPatienceEnds() throws Exception {
    var child = start("trap '' USR1; echo ready; while :; do sleep 0.05; done");
    assertThat(nextLine()).isEqualTo("ready");

    child.stop();

    assertThat(child.isAlive()).isFalse();
    assertThat(child.onExit().join()).isEqualTo(128 + 9);
  }

  @Test
  void aChildThatEndsByItselfLeavesNoWatcherBehind() throws Exception {
    var child = start("echo ready; exit 3");

    assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(3);
    await().until(() -> watchersOf(child.pid()) == 0);
  }

  @Test
  void theChildIsItselfTheProcessAndHasItsOwnSession() throws Exception {
    try (var _ = start("echo $$; cut -d' ' -f6 /proc/$$/stat; sleep 60")) {
      String pid = nextLine();

      assertThat(nextLine()).as("session").isEqualTo(pid);
    }
  }

  @Test
  void pidIsTheChildsOwn() throws Exception {
    try (var child = start("echo $$; sleep 60")) {
      assertThat(nextLine()).isEqualTo(Long.toString(child.pid()));
    }
  }

  @Test
  void environmentFolderAndFileReachTheChild(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("out.log");
    var leash =
        Leash.of(List.of("sh", "-c", "echo $COIN in $PWD"), new Leash.Output.ToFile(log))
            .with(Map.of("COIN", "btc"))
            .in(folder);

    LeashedProcess.start(leash).onExit().join();

    assertThat(Files.readString(log)).isEqualTo("btc in " + folder + "\n");
  }

  @Test
  void aFailedPrefixIsExplained() {
    var leash =
        Leash.of(List.of("true"), new Leash.Output.ToLines(lines::add)).as(List.of("no-such"));

    assertThatThrownBy(() -> LeashedProcess.start(leash))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("'true' cannot be started")
        .hasMessageContaining("install");
  }

  private LeashedProcess start(String script) {
    return LeashedProcess.start(
        Leash.of(List.of("bash", "-c", script), new Leash.Output.ToLines(lines::add))
            .stoppedBy("USR1", Duration.ofSeconds(1)));
  }

  private String nextLine() throws InterruptedException {
    return lines.poll(10, TimeUnit.SECONDS);
  }

  /** The watcher is a fork of the shell that became the child, and shares its session. */
  private static long watchersOf(long session) {
    return ProcessHandle.allProcesses()
        .filter(process -> sessionOf(process).equals(Long.toString(session)))
        .count();
  }

  private static String sessionOf(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];
    } catch (IOException _) {
      return "gone";
    }
  }

  /** Starts a child and waits to be killed. */
  static final class ParentOfASleeper {
    public static void main(String[] arguments) throws InterruptedException {
      var output = new Leash.Output.ToLines(System.out::println);
      var child = LeashedProcess.start(Leash.of(List.of("sleep", "600"), output));
      System.out.println("child " + child.pid());
      Thread.currentThread().join();
    }
  }
}
