package io.btcpaytracker.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.btcpaytracker.gateway.registry.SourceSettings.SourceSetting;
import io.btcpaytracker.sources.WebhookSources;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfiguredSourcesTest {
  private static final WebhookSources KINDS = WebhookSources.load();

  @Test
  void aSourceIsFoundByItsKindAndId() {
    SourceRegistry sources = sources(Map.of("shop", setting("btcpay", "s", "p")));

    assertThat(sources.find(new SourceAddress("btcpay", "shop"))).isPresent();
    assertThat(sources.find(new SourceAddress(null, "shop"))).isPresent();
    assertThat(sources.find(new SourceAddress("other", "shop"))).isEmpty();
    assertThat(sources.find(new SourceAddress("btcpay", "other"))).isEmpty();
  }

  @Test
  void theCurrentSecretComesFirstAndThePreviousOnlyIfThereIsOne() {
    SourceRegistry sources =
        sources(Map.of("two", setting("btcpay", "s", "p"), "one", setting("btcpay", " s ", "")));

    assertThat(secretsOf(sources, "two")).isEqualTo(2);
    assertThat(secretsOf(sources, "one")).isEqualTo(1);
  }

  @Test
  void withoutStoresItSpeaksForAll() {
    var all = sources(Map.of("a", setting("btcpay", "s", "")));
    var narrow = sources(Map.of("a", new SourceSetting("btcpay", "s", "", Set.of("mine"))));

    assertThat(found(all, "a").speaksFor("any")).isTrue();
    assertThat(found(narrow, "a").speaksFor("mine")).isTrue();
    assertThat(found(narrow, "a").speaksFor("any")).isFalse();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    Map<String, SourceSetting> wrong =
        Map.of(
            "default", setting("btcpay", "", ""),
            "blank", setting("btcpay", "  ", ""),
            "events", setting("btcpay", "s", ""),
            "strange", setting("paypal", "s", ""));

    assertThatThrownBy(() -> sources(wrong))
        .isInstanceOf(MisconfiguredSourcesException.class)
        .hasMessageContaining("source 'default' has no secret")
        .hasMessageContaining("set BTCPAY_WEBHOOK_SECRET")
        .hasMessageContaining("set tracker.sources.blank.secret")
        .hasMessageContaining("source id 'events' cannot be used")
        .hasMessageContaining("kind 'paypal', which is unknown (expected one of: btcpay, plain)");
  }

  @Test
  void noSourceAtAllIsRefused() {
    assertThatThrownBy(() -> sources(Map.of())).hasMessageContaining("tracker.sources is empty");
  }

  @Test
  void aSettingDoesNotPrintItsSecrets() {
    assertThat(setting("btcpay", "canary", "canary").toString()).doesNotContain("canary");
  }

  private static SourceRegistry sources(Map<String, SourceSetting> settings) {
    return ConfiguredSources.of(new SourceSettings(settings), KINDS);
  }

  private static SourceSetting setting(String kind, String secret, String previous) {
    return new SourceSetting(kind, secret, previous, Set.of());
  }

  private static RegisteredSource found(SourceRegistry sources, String id) {
    return sources.find(new SourceAddress("btcpay", id)).orElseThrow();
  }

  private static int secretsOf(SourceRegistry sources, String id) {
    return found(sources, id).secrets().size();
  }
}
