package io.btcpaytracker.dashboard.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {
  @ParameterizedTest
  @CsvSource({
    "08001, UNREACHABLE",
    "57P01, UNREACHABLE",
    "57P03, UNREACHABLE",
    "53300, UNREACHABLE",
    "40001, CONFLICT",
    "42P01, NO_TABLES",
    "57014, TOO_SLOW",
    "42601, BUG",
    "22021, BUG"
  })
  void theStateOfTheServerTellsWhatAFailureMeans(String state, Trouble expected) {
    var failure = new IllegalStateException(new SQLException("text", state));

    assertThat(Trouble.of(failure)).isEqualTo(expected);
  }
}
