package io.btcpaytracker.gateway.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
  private static final String VALID = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final Traces traces = new Traces(new Random(7));

  @Test
  void aValidParentIsContinued() {
    assertThat(traces.of(VALID).parent()).isEqualTo(VALID);
    assertThat(traces.of(VALID).id()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nforged log line"
      })
  void anythingElseBeginsATraceOfOurOwn(String parent) {
    Trace trace = traces.of(parent);

    assertThat(Trace.isValid(trace.parent())).isTrue();
    assertThat(trace.parent()).isNotEqualTo(parent);
  }
}
