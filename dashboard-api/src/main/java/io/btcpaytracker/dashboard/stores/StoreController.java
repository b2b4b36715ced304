package io.btcpaytracker.dashboard.stores;

import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.access.door.Origin;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.rest.Answers;
import io.btcpaytracker.dashboard.rest.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/stores}. */
@RestController
class StoreController {
  private static final String WEBHOOK_PATH = "/api/webhooks/btcpay/events";

  private final ReadModel readModel;
  private final StoresProperties settings;
  private final String webhookUrl;

  /** A proxy with a public address leads both the page and webhooks to us. */
  StoreController(ReadModel readModel, StoresProperties settings, Origin origin) {
    this.readModel = readModel;
    this.settings = settings;
    webhookUrl =
        origin.publicOrigin().orElseGet(() -> settings.gatewayUrl().toString()) + WEBHOOK_PATH;
  }

  record StoreList(Webhook webhook, List<Store> stores) {}

  @GetMapping("/api/v1/stores")
  ResponseEntity<StoreList> list(
      @RequestParam(required = false) @Nullable String atLeast, StoreLimit stores) {
    return Answers.of(
        readModel.ask(
            Parameters.atLeast(atLeast),
            client ->
                new StoreList(webhook(client, stores), new StoreQueries(client).stores(stores))));
  }

  /** What belongs to no store is for those only who see all. */
  private Webhook webhook(JdbcClient client, StoreLimit stores) {
    if (stores.only().isPresent()) {
      return new Webhook(webhookUrl, null, host(), null, null);
    }
    var queries = new StoreQueries(client);
    return new Webhook(
        webhookUrl,
        emptyAsNull(settings.secretEnding()),
        host(),
        queries.lastTestAt().orElse(null),
        queries.lastRefused().orElse(null));
  }

  private @Nullable String host() {
    return emptyAsNull(settings.btcpayHost());
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
