package io.btcpaytracker.gateway.envelope;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Continues the trace a request came with, or begins one. */
public final class Traces {
  private static final int TRACE_ID_BYTES = 16;
  private static final int SPAN_ID_BYTES = 8;

  private final RandomGenerator random;

  Traces(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param parent the request's {@code traceparent} header; ignored when it is not valid
   */
  public Trace of(@Nullable String parent) {
    return parent != null && Trace.isValid(parent) ? new Trace(parent) : begin();
  }

  private Trace begin() {
    // The last field says "sampled": whoever follows the event may record its spans.
    return new Trace("00-%s-%s-01".formatted(hex(TRACE_ID_BYTES), hex(SPAN_ID_BYTES)));
  }

  private String hex(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    // An id of nothing but zeros is not allowed.
    bytes[0] |= 1;
    return HexFormat.of().formatHex(bytes);
  }
}
