package io.btcpaytracker.dashboard.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardConfigurationTest {
  @Test
  void boundToLoopbackOnlyThisMachinesNamesAreServed() {
    assertThat(hosts("127.0.0.1", "")).contains("localhost", "127.0.0.1", "[::1]").hasSize(5);
  }

  @Test
  void thePublicHostIsServedToo() {
    assertThat(hosts("127.0.0.1", "https://Tracker.example.org:8443/x"))
        .contains("tracker.example.org");
  }

  @Test
  void boundWiderWithoutAPublicAddressEveryNameIsServed() {
    assertThat(hosts("0.0.0.0", "")).isEmpty();
  }

  @Test
  void aPublicAddressWithoutAHostIsAMistakeThatSaysSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hosts("127.0.0.1", "tracker"))
        .withMessageContaining("TRACKER_PUBLIC_URL 'tracker'");
  }

  private static Set<String> hosts(String bind, String publicUrl) {
    return GuardConfiguration.hosts(new GuardProperties(bind, publicUrl));
  }
}
