package io.btcpaytracker.run.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.simulator.webhook.Receiver;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SimulateCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void acceptedWebhooksAreASuccess() {
    try (Receiver receiver = new Receiver(_ -> 200)) {
      int exit = run(receiver, "--invoices", "5");

      assertThat(exit).isZero();
      assertThat(out.toString())
          .contains("seed 3", "invoices 5", "done: every webhook was accepted");
    }
  }

  @Test
  void aTimeLimitEndsIt() {
    try (Receiver receiver = new Receiver(_ -> 200)) {
      assertThat(run(receiver, "--minutes", "0.005")).isZero();
    }
  }

  @Test
  void refusedWebhooksAreAFailure() {
    try (Receiver receiver = new Receiver(_ -> 401)) {
      int exit = run(receiver, "--invoices", "5");

      assertThat(exit).isEqualTo(1);
      assertThat(out.toString()).contains("webhooks were given up");
    }
  }

  @Test
  void nonsenseIsBadUsage() {
    assertThat(execute("--secret", "s", "--stores", "0", "--speed", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("stores 0 is out of range", "speed 0 is out of range");
    assertThat(execute("--secret", "s", "--rate", "many")).isEqualTo(2);
    assertThat(execute("--secret", "")).isEqualTo(2);
    assertThat(err.toString()).contains("secret is empty");
  }

  private int run(Receiver receiver, String... more) {
    String[] arguments = new String[more.length + 8];
    System.arraycopy(
        new String[] {
          "--gateway=" + receiver.address(),
          "--path=/",
          "--secret=s",
          "--seed=3",
          "--rate=500",
          "--speed=1000000",
          "--stores=2",
          "--retry-scale=0"
        },
        0,
        arguments,
        0,
        8);
    System.arraycopy(more, 0, arguments, 8, more.length);
    return execute(arguments);
  }

  private int execute(String... arguments) {
    return new CommandLine(new SimulateCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
