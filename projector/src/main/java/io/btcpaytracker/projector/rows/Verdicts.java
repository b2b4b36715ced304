package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.WebhookSource;
import io.btcpaytracker.sources.WebhookSources;
import io.btcpaytracker.sources.facts.Fact;
import io.btcpaytracker.sources.facts.InvoiceFact.UnknownInvoiceEvent;
import io.btcpaytracker.sources.facts.StoreFact.UnknownStoreEvent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be said of a genuine delivery on the list of deliveries. */
final class Verdicts {
  private static final Set<Channel> DELIVERED = EnumSet.of(Channel.WEBHOOK, Channel.RECOVERED);

  private final WebhookSources sources;

  Verdicts(WebhookSources sources) {
    this.sources = sources;
  }

  /** Empty for what nobody delivered: observed or imported. */
  Optional<DeliveryRow> rowOf(Entry.Event entry) {
    InvoiceEvent event = entry.event();
    if (!DELIVERED.contains(event.getChannel())) {
      return Optional.empty();
    }
    if (event.getUnreadable() != null) {
      return Optional.of(DeliveryRow.accepted(entry, "unreadable", event.getUnreadable()));
    }
    return Optional.of(
        event.getTest()
            ? DeliveryRow.accepted(entry, "test", "a test delivery has no effect on an invoice")
            : DeliveryRow.accepted(entry, "accepted", withoutEffect(event)));
  }

  /** The body says what this release can't make use of; the envelope holds only the word. */
  private @Nullable String withoutEffect(InvoiceEvent event) {
    WebhookSource source = sources.named(event.getSource()).orElse(null);
    if (source == null) {
      return "source '%s' is not known to this release".formatted(event.getSource());
    }
    return switch (source.read(DeliveryRow.bytes(event.getBody()))) {
      case Reading.Unreadable(String reason) -> reason;
      case Reading.Understood(_, Fact fact) -> {
        boolean isUnknown =
            fact instanceof UnknownInvoiceEvent || fact instanceof UnknownStoreEvent;
        yield isUnknown
            ? "type '%s' is not known to this release".formatted(event.getType())
            : null;
      }
    };
  }
}
