package io.btcpaytracker.run.launcher;

import io.btcpaytracker.run.environment.PortPlan;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./tracker up}. */
@Command(
    name = "up",
    description = "Starts the whole system on this machine; Ctrl-C stops it cleanly.")
public final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Progress progress = new Progress(spec.commandLine().getOut());
    LauncherSettings settings = LauncherSettings.of(TrackerEnvironment.ofProcess());
    progress.say("Starting (state in %s) ...".formatted(settings.data()));
    CountDownLatch stopped = new CountDownLatch(1);
    Launcher launcher = Launcher.start(settings, progress);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(() -> {
                  progress.say("Stopping ...");
                  launcher.close();
                  progress.say("Stopped; the state is kept in " + settings.data());
                  stopped.countDown();
                }));
    if (settings.mode() == Mode.DEMO) {
      launcher.startDemo();
    }
    welcome(settings, progress);
    stopped.await();
    return 0;
  }

  private static void welcome(LauncherSettings settings, Progress progress) {
    PortPlan ports = settings.ports();
    long mebibytes = ResidentMemory.kibibytes(ProcessHandle.current()) / 1024;
    progress.say(
        """

        Ready after %.0f s, %d MiB of memory in all processes.
          Dashboard   http://localhost:%d/dashboard
          Webhooks    http://localhost:%d/api/webhooks/btcpay/events
          Topic       invoice-events on localhost:%d
          Logs        %s
        %s
        Ctrl-C stops everything; what was accepted is kept.\
        """
            .formatted(
                progress.seconds(),
                mebibytes,
                ports.app(),
                ports.gateway(),
                ports.kafka(),
                settings.data().resolve("logs"),
                settings.mode() == Mode.DEMO
                    ? "Demo mode: the traffic is made up. Set BTCPAY_WEBHOOK_SECRET to receive your own."
                    : "Waiting for deliveries of your BTCPay."));
  }
}
