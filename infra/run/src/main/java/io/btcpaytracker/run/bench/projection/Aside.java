package io.btcpaytracker.run.bench.projection;

import io.btcpaytracker.run.bench.ResultFile;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.launcher.LauncherSettings;
import io.btcpaytracker.run.launcher.Progress;
import io.btcpaytracker.stack.machine.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine;

/** Runs a measurement on a system of its own in a temporary folder, which goes when it succeeds. */
final class Aside {
  private Aside() {}

  /** What was measured. */
  interface Result {
    /** For a person. */
    String table();
  }

  interface Measurement {
    /**
     * @throws IllegalStateException when a part does not do its work
     */
    Result run(LauncherSettings place, Progress progress)
        throws IOException, InterruptedException, SQLException;
  }

  /**
   * @param json where the figures are written
   * @return the exit code
   */
  static int measure(CommandLine command, Path json, Measurement measurement)
      throws IOException, InterruptedException, SQLException {
    PrintWriter out = command.getOut();
    Path folder = Files.createTempDirectory("tracker-bench");
    try {
      Result result =
          measurement.run(
              LauncherSettings.aside(TrackerEnvironment.ofProcess(), folder.resolve("data")),
              new Progress(out));
      out.print(result.table());
      ResultFile.write(json, result);
      out.printf("written to %s%n", json);
      Folders.delete(folder);
      return CommandLine.ExitCode.OK;
    } catch (IllegalStateException e) {
      command
          .getErr()
          .printf("%s%nthe logs are in %s, delete it when done%n", e.getMessage(), folder);
      return CommandLine.ExitCode.SOFTWARE;
    }
  }
}
