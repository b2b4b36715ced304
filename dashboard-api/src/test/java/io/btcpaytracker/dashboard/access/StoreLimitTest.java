package io.btcpaytracker.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoreLimitTest {
  private static final StoreLimit TWO = StoreLimit.of(List.of("a", "b"));

  @Test
  void noLimitAdmitsAllAndWhatBelongsToNoStore() {
    assertThat(StoreLimit.ALL.admits("any")).isTrue();
    assertThat(StoreLimit.ALL.admits(null)).isTrue();
    assertThat(StoreLimit.ALL.condition()).isEmpty();
    assertThat(StoreLimit.of(null)).isEqualTo(StoreLimit.ALL);
  }

  @Test
  void aLimitAdmitsItsStoresAndNothingElse() {
    assertThat(TWO.admits("a")).isTrue();
    assertThat(TWO.admits("c")).isFalse();
    assertThat(TWO.admits(null)).isFalse();
    assertThat(StoreLimit.of(List.of()).admits("a")).isFalse();
  }

  @Test
  void aRequestNarrowsAndNeverWidens() {
    assertThat(TWO.narrowedTo(Optional.of(Set.of("a"))).only()).hasValue(Set.of("a"));
    assertThat(TWO.narrowedTo(Optional.of(Set.of("b", "c"))).only()).hasValue(Set.of("b"));
    assertThat(TWO.narrowedTo(Optional.of(Set.of("c"))).only()).hasValue(Set.of());
    assertThat(TWO.narrowedTo(Optional.empty())).isEqualTo(TWO);
    assertThat(StoreLimit.ALL.narrowedTo(Optional.of(Set.of("c"))).only()).hasValue(Set.of("c"));
  }

  @Test
  void oneStoreIsAskedForByEqualityAndNoneMatchesNothing() {
    assertThat(StoreLimit.of(List.of("a")).condition()).isEqualTo("and store_id = :stores");
    assertThat(TWO.condition("i.store_id"))
        .isEqualTo("and i.store_id = any(cast(:stores as text[]))");
    assertThat(StoreLimit.of(List.of()).condition()).contains("any(");
  }
}
