package io.btcpaytracker.run.deadletter;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./tracker dead-letters list}. */
@Command(
    name = "list",
    sortOptions = false,
    description = "Lists dead letters, the newest last.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:listed, also when there are none",
      "1:the broker does not answer",
      "2:bad usage"
    })
final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Broker broker = new Broker();

  @ArgGroup private Kind kind = new Kind();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many, the newest (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean json;

  /** Which of them. */
  private static final class Kind {
    @Option(names = "--open", description = "Those nobody has redriven (the default).")
    @SuppressWarnings("UnusedVariable") // Names the default; picocli refuses it beside --all.
    private boolean open;

    @Option(names = "--all", description = "Also those that were redriven.")
    private boolean all;
  }

  @Override
  public Integer call() throws Exception {
    if (limit < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--limit is %d (expected 1 or more); correct it or leave it out".formatted(limit));
    }
    Letters letters = broker.ask((log, _) -> Letters.in(log));
    List<Letter> shown = Letters.newest(kind.all ? letters.all() : letters.open(), limit);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(LetterJson.of(shown));
    } else {
      out.print(LetterTable.of(shown));
      out.printf("%d of %d dead letters are open.%n", letters.open().size(), letters.all().size());
    }
    out.flush();
    return 0;
  }
}
