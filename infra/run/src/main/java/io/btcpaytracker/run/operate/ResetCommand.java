package io.btcpaytracker.run.operate;

import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.launcher.DataFolder;
import io.btcpaytracker.run.launcher.Trees;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./tracker reset}: deletes the data folder after a typed yes. */
@Command(name = "reset", description = "Deletes all local state after a typed yes.")
public final class ResetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = TrackerEnvironment.ofProcess().dataFolder();
    if (!Files.exists(folder)) {
      out.printf("Nothing to delete: %s does not exist.%n", folder);
      return 0;
    }
    // Holding the folder keeps a running system safe, and refuses a folder that is not ours.
    if (!DataFolder.isOne(folder)) {
      out.printf(
          "%s is not a data folder of the tracker (expected a file VERSION in it); nothing was deleted.%n",
          folder);
      return 1;
    }
    try (DataFolder _ = DataFolder.open(folder)) {
      out.printf("This deletes every event, invoice and log in %s for ever.%n", folder);
      out.print("Type yes to go on: ");
      out.flush();
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      if (!"yes".equals(in.readLine())) {
        out.println("Nothing was deleted.");
        return 1;
      }
      Trees.delete(folder);
      out.println("Deleted.");
      return 0;
    }
  }
}
