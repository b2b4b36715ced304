package io.btcpaytracker.run.bench.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesSettingsTest {
  @Test
  void sizesGrow() {
    assertThat(new QueriesSettings(List.of(1_000, 10_000_000), 1).invoices())
        .containsExactly(1_000, 10_000_000);
  }

  @ParameterizedTest
  @CsvSource({"999, 1", "2000 1000, 1", "2000 2000, 1", "10000001, 1", "1000, 0", "1000, 100001"})
  void whatCannotBeMeasuredIsRefused(String invoices, int requests) {
    List<Integer> sizes = Arrays.stream(invoices.split(" ")).map(Integer::valueOf).toList();

    assertThatThrownBy(() -> new QueriesSettings(sizes, requests))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }
}
