package io.btcpaytracker.projector.verify;

import io.btcpaytracker.projector.replay.Progress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** Verification for operators, on the management port: {@code /actuator/verification}. */
@Endpoint(id = "verification")
class VerificationEndpoint {
  private static final int CONFLICT = 409;

  private final Verifications verifications;

  VerificationEndpoint(Verifications verifications) {
    this.verifications = verifications;
  }

  /**
   * How far the newest run is, and what it found.
   *
   * @param rowsCompared by table
   * @param differenceCount more than are listed, when there are many
   */
  record Told(
      Progress.Told progress,
      Map<String, Long> rowsCompared,
      long differenceCount,
      List<Difference> differences) {}

  @ReadOperation
  Told told() {
    Report report = verifications.report();
    return report == null
        ? new Told(verifications.progress(), Map.of(), 0, List.of())
        : new Told(verifications.progress(), report.rows(), report.count(), report.differences());
  }

  /**
   * @param sample how many invoices, chosen by chance; all and everything when it is missing
   */
  @WriteOperation
  WebEndpointResponse<Told> begin(@Nullable Integer sample) {
    boolean hasBegun = verifications.begin(sample == null ? 0 : sample);
    return new WebEndpointResponse<>(told(), hasBegun ? WebEndpointResponse.STATUS_OK : CONFLICT);
  }
}
