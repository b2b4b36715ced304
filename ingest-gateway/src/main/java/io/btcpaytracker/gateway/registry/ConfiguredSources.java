package io.btcpaytracker.gateway.registry;

import io.btcpaytracker.gateway.registry.SourceSettings.SourceSetting;
import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.WebhookSource;
import io.btcpaytracker.sources.WebhookSources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the configuration, checked as a whole at the start. */
final class ConfiguredSources implements SourceRegistry {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** Taken by the path of the default source. */
  private static final String RESERVED_ID = "events";

  private final Map<String, RegisteredSource> byId;

  private ConfiguredSources(Map<String, RegisteredSource> byId) {
    this.byId = Map.copyOf(byId);
  }

  /**
   * @throws MisconfiguredSourcesException with everything that is wrong, not only the first
   */
  static ConfiguredSources of(SourceSettings settings, WebhookSources kinds) {
    List<String> violations = new ArrayList<>();
    Map<String, RegisteredSource> byId = new HashMap<>();
    if (settings.sources().isEmpty()) {
      violations.add("tracker.sources is empty (expected at least one source); set it up");
    }
    new TreeMap<>(settings.sources())
        .forEach((id, setting) -> {
          List<String> found = violations(id, setting, kinds);
          violations.addAll(found);
          if (found.isEmpty()) {
            byId.put(id, registered(id, setting, kinds.named(setting.kind()).orElseThrow()));
          }
        });
    if (!violations.isEmpty()) {
      throw new MisconfiguredSourcesException(violations);
    }
    return new ConfiguredSources(byId);
  }

  @Override
  public Optional<RegisteredSource> find(SourceAddress address) {
    return Optional.ofNullable(byId.get(address.sourceId()))
        .filter(source -> address.kind() == null || address.kind().equals(source.kind()));
  }

  private static List<String> violations(String id, SourceSetting setting, WebhookSources kinds) {
    List<String> violations = new ArrayList<>();
    if (!ID.matcher(id).matches() || id.equals(RESERVED_ID)) {
      violations.add(
          "source id '%s' cannot be used (expected 1 to 64 letters, digits, - or _, and not '%s'); rename tracker.sources.%s"
              .formatted(id, RESERVED_ID, id));
    }
    if (kinds.named(setting.kind()).isEmpty()) {
      violations.add(
          "source '%s' is of kind '%s', which is unknown (expected one of: %s); set tracker.sources.%s.kind"
              .formatted(id, setting.kind(), String.join(", ", kinds.names()), id));
    }
    if (setting.secret().isBlank()) {
      violations.add(
          "source '%s' has no secret (expected the secret of its webhook); set %s"
              .formatted(id, secretSetting(id)));
    }
    return violations;
  }

  private static String secretSetting(String id) {
    return id.equals(SourceAddress.DEFAULT_ID)
        ? "BTCPAY_WEBHOOK_SECRET, in the environment or in .env"
        : "tracker.sources.%s.secret".formatted(id);
  }

  private static RegisteredSource registered(
      String id, SourceSetting setting, WebhookSource source) {
    List<Secret> secrets =
        Stream.of(setting.secret(), setting.previousSecret())
            .filter(secret -> !secret.isBlank())
            .map(Secret::new)
            .toList();
    return new RegisteredSource(id, source, secrets, setting.stores());
  }
}
