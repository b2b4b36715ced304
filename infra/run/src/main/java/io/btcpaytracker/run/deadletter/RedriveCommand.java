package io.btcpaytracker.run.deadletter;

import io.btcpaytracker.schemas.LogPlace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./tracker dead-letters redrive}. */
@Command(
    name = "redrive",
    sortOptions = false,
    description = {
      "Gives the record of a dead letter to the system again, after the cause was mended.",
      "One that is refused again becomes a new dead letter. Repeating it is harmless."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:redriven", "1:not, or not all", "2:bad usage"})
final class RedriveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Broker broker = new Broker();

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(names = "--yes", description = "Does not ask before --all.")
  private boolean yes;

  @Option(names = "--json", description = "One JSON object per letter, for programs.")
  private boolean json;

  /** One, or all that are open. */
  private static final class Which {
    @Parameters(
        index = "0",
        paramLabel = "NUMBER",
        description = "As ./tracker dead-letters list says.")
    private @Nullable Long number;

    @Option(names = "--all", required = true, description = "Every open dead letter.")
    private boolean all;
  }

  @Override
  public Integer call() throws Exception {
    return broker.ask((log, redriving) -> {
      List<Letter> letters = asked(log);
      if (which.all && !letters.isEmpty() && !yes && !agreed(letters.size())) {
        spec.commandLine().getErr().println("Nothing was redriven.");
        return 1;
      }
      try (Redriving opened = redriving.open()) {
        return redrive(letters, opened);
      }
    });
  }

  private List<Letter> asked(LetterLog log) {
    if (which.number == null) {
      return Letters.in(log).open();
    }
    Letter letter = Letters.in(log).of(log.letter(which.number));
    if (letter.redriven() instanceof Letter.Redriven(var at, var now)) {
      throw new LetterException(
          "dead letter %d was redriven at %s to %s already (expected an open one); if it was refused again, that is a letter of its own"
              .formatted(letter.number(), at, now));
    }
    return List.of(letter);
  }

  private boolean agreed(int count) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("This gives %d records to the system again. Type yes to go on: ", count);
    out.flush();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return "yes".equals(in.readLine());
  }

  private int redrive(List<Letter> letters, Redriving redriving) throws InterruptedException {
    int refused = 0;
    for (Letter letter : letters) {
      try {
        tell(letter, redriving.redrive(letter));
      } catch (LetterException e) {
        spec.commandLine().getErr().println(e.getMessage());
        refused++;
      }
    }
    if (!json) {
      spec.commandLine()
          .getOut()
          .printf("%d of %d redriven.%n", letters.size() - refused, letters.size());
    }
    spec.commandLine().getOut().flush();
    return refused == 0 ? 0 : 1;
  }

  private void tell(Letter letter, LogPlace now) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("number", letter.number());
      fields.putAll(LetterJson.place(now));
      out.println(LetterJson.of(fields));
    } else {
      out.printf("%d redriven to %s%n", letter.number(), now);
    }
  }
}
