package io.btcpaytracker.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartRefusedIT {

  @Test
  void withoutASecretItDoesNotStartAndSaysWhatToDo(CapturedOutput output) {
    assertThatThrownBy(
        () -> RunningGateway.start("127.0.0.1:1", "--tracker.sources.default.secret="));

    assertThat(output)
        .contains("source 'default' has no secret")
        .contains("set BTCPAY_WEBHOOK_SECRET")
        .contains("./tracker secret generate")
        .doesNotContain("\tat ");
  }
}
