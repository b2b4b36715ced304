package io.btcpaytracker.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SubscriptionTest {
  @Test
  void everythingMayBeLeftOut() {
    assertThat(parse("{\"kind\":\"subscribe\"}"))
        .contains(new Subscription(Optional.empty(), Filter.ALL));
    assertThat(parse("{\"kind\":\"subscribe\",\"cursor\":null,\"stores\":null,\"types\":null}"))
        .contains(new Subscription(Optional.empty(), Filter.ALL));
  }

  @Test
  void cursorAndFiltersAreRead() {
    assertThat(parse("{\"kind\":\"subscribe\",\"cursor\":\"c\",\"stores\":[\"s\"],\"types\":[]}"))
        .contains(
            new Subscription(
                Optional.of("c"), new Filter(Optional.of(Set.of("s")), Optional.of(Set.of()))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "hello",
        "{}",
        "{\"kind\":\"ping\"}",
        "{\"kind\":\"subscribe\"",
        "{\"kind\":\"subscribe\",\"stores\":[null]}",
        "{\"kind\":\"subscribe\",\"stores\":\"s\"}",
        "{\"kind\":\"subscribe\",\"cursor\":{}}"
      })
  void anythingElseIsNone(String text) {
    assertThat(parse(text)).isEmpty();
  }

  private static Optional<Subscription> parse(String text) {
    return Subscription.parse(text, JsonMapper.shared());
  }
}
