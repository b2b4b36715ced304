package io.btcpaytracker.dashboard.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DemoPropertiesTest {

  @ParameterizedTest
  @CsvSource({"true, true", "false, false", "'', false"})
  void onlyTrueIsDemo(String value, boolean demo) {
    Binder binder =
        new Binder(new MapConfigurationPropertySource(Map.of("tracker.session.demo", value)));

    assertThat(binder.bindOrCreate("tracker.session", DemoProperties.class).isDemo())
        .isEqualTo(demo);
  }
}
