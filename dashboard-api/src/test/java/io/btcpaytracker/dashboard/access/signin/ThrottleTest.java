package io.btcpaytracker.dashboard.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.access.AccessProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ThrottleTest {
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  private final Throttle throttle =
      new Throttle(
          new Binder(
                  new MapConfigurationPropertySource(
                      Map.of(
                          "tracker.access.failures-per-minute", "2",
                          "tracker.access.failures-per-address", "4",
                          "tracker.access.failures-per-name", "6")))
              .bindOrCreate("tracker.access", AccessProperties.class),
          () -> now);

  @Test
  void theBoundIsTheLastAttemptThatIsLetThrough() {
    assertThat(throttle.tryOnce("ann", "192.0.2.1")).isEmpty();
    assertThat(throttle.tryOnce("ann", "192.0.2.1")).isEmpty();
    assertThat(throttle.tryOnce("ann", "192.0.2.1")).hasValue(Duration.ofMinutes(1));
    assertThat(throttle.tryOnce("ann", "192.0.2.2")).isEmpty();
    assertThat(throttle.tryOnce("bob", "192.0.2.1")).isEmpty();
  }

  @Test
  void aMinuteLaterItIsForgotten() {
    throttle.tryOnce("ann", "192.0.2.1");
    throttle.tryOnce("ann", "192.0.2.1");
    now = now.plusSeconds(59);
    assertThat(throttle.tryOnce("ann", "192.0.2.1")).hasValue(Duration.ofSeconds(1));
    now = now.plusSeconds(1);
    assertThat(throttle.tryOnce("ann", "192.0.2.1")).isEmpty();
  }

  @Test
  void whoSucceedsIsNotHeldUp() {
    for (int i = 0; i < 100; i++) {
      assertThat(throttle.tryOnce("ann", "192.0.2.1")).isEmpty();
      throttle.succeeded("ann", "192.0.2.1");
    }
  }

  @Test
  void oneAddressIsBoundedOverAllNamesAndOneNameOverAllAddresses() {
    assertThat(letThrough(20, i -> throttle.tryOnce("name" + i, "192.0.2.1").isEmpty()))
        .isEqualTo(4);
    assertThat(letThrough(20, i -> throttle.tryOnce("ann", "198.51.100." + i).isEmpty()))
        .isEqualTo(6);
  }

  @Test
  void anIpv6NetworkCountsAsOneAddress() {
    assertThat(letThrough(20, i -> throttle.tryOnce("name" + i, "2001:db8::" + i).isEmpty()))
        .isEqualTo(4);
    assertThat(throttle.tryOnce("ann", "2001:db8:0:1::1")).isEmpty();
  }

  private static long letThrough(int attempts, java.util.function.IntPredicate attempt) {
    return IntStream.range(0, attempts).filter(attempt).count();
  }
}
