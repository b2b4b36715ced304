package io.btcpaytracker.run.bench.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.bench.Percentiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueriesResultTest {
  @Test
  void aQuestionIsALineWithAColumnForEachSize() {
    var result = new QueriesResult(2, 0.5, List.of(size(1_000, 2), size(10_000, 3)));

    assertThat(result.table().lines())
        .satisfiesExactly(
            head -> assertThat(head).contains("1,000", "10,000"),
            line -> assertThat(line).startsWith("summary").contains("2.0 / 2.0", "3.0 / 3.0"));
  }

  private static QueriesResult.Size size(int invoices, long millis) {
    var took = Percentiles.ofNanos(new long[] {millis * 1_000_000});
    return new QueriesResult.Size(invoices, List.of(new QueriesResult.Timing("summary", took)));
  }
}
