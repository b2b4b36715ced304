package io.btcpaytracker.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Runs commands as the script does, and keeps what they print. */
public final class Shell {
  private final List<String> always;

  /**
   * @param always arguments at the end of every command
   */
  public Shell(String... always) {
    this.always = List.of(always);
  }

  /** What a command left behind. */
  public record Result(int code, String out, String err) {}

  public Result run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(always);
    int code =
        TrackerCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments.toArray(String[]::new));
    return new Result(code, out.toString(), err.toString());
  }
}
