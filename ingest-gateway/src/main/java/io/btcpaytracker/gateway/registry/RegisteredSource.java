package io.btcpaytracker.gateway.registry;

import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.WebhookSource;
import java.util.List;
import java.util.Set;

/**
 * A source that may deliver.
 *
 * @param secrets those valid now, the current one first; at least one
 * @param stores the stores it may speak for; empty means every store signed with its secret
 */
public record RegisteredSource(
    String id, WebhookSource source, List<Secret> secrets, Set<String> stores) {
  public RegisteredSource {
    secrets = List.copyOf(secrets);
    stores = Set.copyOf(stores);
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("source '%s' has no secret".formatted(id));
    }
  }

  public String kind() {
    return source.name();
  }

  public boolean speaksFor(String storeId) {
    return stores.isEmpty() || stores.contains(storeId);
  }
}
