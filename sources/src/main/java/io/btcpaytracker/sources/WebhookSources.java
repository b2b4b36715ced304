package io.btcpaytracker.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Every source on the class path, by name. */
public final class WebhookSources {
  private final Map<String, WebhookSource> byName;

  private WebhookSources(Map<String, WebhookSource> byName) {
    this.byName = byName;
  }

  /**
   * @throws IllegalStateException when two sources have the same name
   */
  public static WebhookSources load() {
    Map<String, WebhookSource> byName = new TreeMap<>();
    for (WebhookSource source : ServiceLoader.load(WebhookSource.class)) {
      WebhookSource other = byName.put(source.name(), source);
      if (other != null) {
        throw new IllegalStateException(
            "source name '%s' is taken twice, by %s and %s; rename one"
                .formatted(source.name(), other.getClass().getName(), source.getClass().getName()));
      }
    }
    return new WebhookSources(Map.copyOf(byName));
  }

  public Optional<WebhookSource> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Every name, in order, for messages. */
  public List<String> names() {
    return byName.keySet().stream().sorted().toList();
  }
}
