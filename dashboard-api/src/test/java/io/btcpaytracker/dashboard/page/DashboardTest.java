package io.btcpaytracker.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class DashboardTest {
  private static final ImportMap MAP = new ImportMap("{\"imports\":{}}");

  @Test
  void theImportMapTakesItsPlace() {
    Dashboard dashboard = Dashboard.of("<head><!--importmap--></head>", MAP);

    assertThat(dashboard.html())
        .isEqualTo("<head><script type=\"importmap\">{\"imports\":{}}</script></head>");
  }

  @Test
  void aPageWithoutAPlaceForItIsAMistakeThatSaysSo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Dashboard.of("<head></head>", MAP))
        .withMessageContaining("<!--importmap-->");
  }
}
