package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static final Filter STORES = new Filter(Optional.of(Set.of("a", "b")), Optional.empty());
  private static final Filter OTHERS = new Filter(Optional.of(Set.of("b", "c")), Optional.empty());
  private static final Filter TYPES = new Filter(Optional.empty(), Optional.of(Set.of("t")));

  @Test
  void bothAdmitWhatTheyHaveInCommon() {
    assertThat(STORES.and(OTHERS))
        .isEqualTo(new Filter(Optional.of(Set.of("b")), Optional.empty()));
    assertThat(STORES.and(TYPES))
        .isEqualTo(new Filter(Optional.of(Set.of("a", "b")), Optional.of(Set.of("t"))));
  }

  @Test
  void allAddsNothing() {
    assertThat(STORES.and(Filter.ALL)).isEqualTo(STORES);
    assertThat(Filter.ALL.and(TYPES)).isEqualTo(TYPES);
  }

  @Test
  void nothingInCommonAdmitsNothingRatherThanAll() {
    Filter none = STORES.and(new Filter(Optional.of(Set.of("z")), Optional.empty()));

    assertThat(none.stores()).contains(Set.of());
  }

  @Test
  void aSubscriptionIsHeldWithinWhatIsAllowed() {
    assertThat(new Subscription(Optional.of("c"), Filter.ALL).within(STORES))
        .isEqualTo(new Subscription(Optional.of("c"), STORES));
  }
}
