package io.btcpaytracker.run.deadletter;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./tracker dead-letters}: records the projector could not take in, kept aside. */
@Command(
    name = "dead-letters",
    description = "Records the projector could not take in: what, why, and once more.",
    subcommands = {ListCommand.class, ShowCommand.class, RedriveCommand.class})
public final class DeadLettersCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandLine command = spec.commandLine();
    throw new ParameterException(
        command,
        "dead-letters needs to know what to do (expected one of: %s); name one"
            .formatted(String.join(", ", command.getSubcommands().keySet())));
  }
}
