package io.btcpaytracker.run;

import io.btcpaytracker.run.bench.BenchCommand;
import io.btcpaytracker.run.deadletter.DeadLettersCommand;
import io.btcpaytracker.run.deadletter.LetterException;
import io.btcpaytracker.run.environment.InvalidSettingsException;
import io.btcpaytracker.run.launcher.LauncherException;
import io.btcpaytracker.run.launcher.UpCommand;
import io.btcpaytracker.run.operate.EraseCommand;
import io.btcpaytracker.run.operate.RebuildCommand;
import io.btcpaytracker.run.operate.ResetCommand;
import io.btcpaytracker.run.operate.SecretCommand;
import io.btcpaytracker.run.operate.StatusCommand;
import io.btcpaytracker.run.operate.VerifyCommand;
import io.btcpaytracker.run.simulator.SimulateCommand;
import io.btcpaytracker.stack.machine.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * {@code ./tracker <command>}. The commands test and format are Maven's and live in the script.
 * Exit codes: 0 done, 1 failed, 2 bad usage.
 */
@Command(
    name = "./tracker",
    synopsisSubcommandLabel = "COMMAND",
    description = "The long memory and the live picture of what BTCPay Server tells by webhook.",
    footer = {
      "  test      Runs every test and gate (Maven; arguments are passed on).",
      "  format    Lays out all code."
    },
    subcommands = {
      UpCommand.class,
      StatusCommand.class,
      VerifyCommand.class,
      RebuildCommand.class,
      SimulateCommand.class,
      DeadLettersCommand.class,
      BenchCommand.class,
      SecretCommand.class,
      ResetCommand.class,
      EraseCommand.class
    })
public final class TrackerCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on the annotation and sets it.
  private boolean helpRequested;

  private TrackerCommand() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new TrackerCommand())
        .setExecutionExceptionHandler(TrackerCommand::explain);
  }

  /** What a person can mend is told in a sentence; a bug keeps its stack trace. */
  private static int explain(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
    if (failure instanceof InvalidSettingsException
        || failure instanceof LauncherException
        || failure instanceof LetterException
        || failure instanceof StackException) {
      String command = parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : "";
      String.valueOf(failure.getMessage())
          .lines()
          .forEach(line -> commandLine.getErr().println("tracker " + command + ": " + line));
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure;
  }
}
