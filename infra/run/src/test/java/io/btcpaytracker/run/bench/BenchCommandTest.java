package io.btcpaytracker.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {
  private final StringWriter err = new StringWriter();

  @Test
  void aBenchWithoutANameIsBadUsage() {
    assertThat(execute()).isEqualTo(2);
    assertThat(err.toString()).contains("expected one of: latency, projection");
  }

  @Test
  void moreInvoicesThanTheEventsCanTellOfAreBadUsage() {
    assertThat(execute("projection", "--events", "100", "--invoices", "50")).isEqualTo(2);
    assertThat(err.toString()).contains("lower the invoices or raise the events");
  }

  private int execute(String... arguments) {
    return new CommandLine(new BenchCommand())
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
