package io.btcpaytracker.projector.rows;

import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.avro.Channel;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.sources.PersonalReading;
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

/** What is to be said of a genuine event on the list of deliveries, and of people by it. */
final class Verdicts {
  private static final Set<Channel> DELIVERED = EnumSet.of(Channel.WEBHOOK, Channel.RECOVERED);

  private final WebhookSources sources;

  Verdicts(WebhookSources sources) {
    this.sources = sources;
  }

  /**
   * @param delivery empty for what nobody delivered: observed, imported or commanded
   * @param person empty when it tells of nobody
   */
  record Told(Optional<DeliveryRow> delivery, Optional<PersonRow> person) {}

  Told of(Entry.Event entry) {
    InvoiceEvent event = entry.event();
    if (event.getUnreadable() != null) {
      return only(entry, "unreadable", event.getUnreadable());
    }
    if (event.getTest()) {
      return only(entry, "test", "a test delivery has no effect on an invoice");
    }
    WebhookSource source = sources.named(event.getSource()).orElse(null);
    if (source == null) {
      return only(
          entry,
          "accepted",
          "source '%s' is not known to this release".formatted(event.getSource()));
    }
    PersonalReading told = entry.told();
    return accepted(
        entry,
        told == null ? source.readWithPersonalData(DeliveryRow.bytes(event.getBody())) : told);
  }

  private static Told only(Entry.Event entry, String verdict, @Nullable String reason) {
    return new Told(
        Optional.of(entry)
            .filter(e -> DELIVERED.contains(e.event().getChannel()))
            .map(e -> DeliveryRow.accepted(e, verdict, reason)),
        Optional.empty());
  }

  private static Told accepted(Entry.Event entry, PersonalReading told) {
    boolean isOfAnInvoice = entry.record().topic().equals(Topics.INVOICE_EVENTS);
    return new Told(
        only(entry, "accepted", withoutEffect(entry.event(), told.reading())).delivery(),
        told.personal().filter(_ -> isOfAnInvoice).map(data -> PersonRow.of(entry, data)));
  }

  /** The body says what this release can't make use of; the envelope holds only the word. */
  private static @Nullable String withoutEffect(InvoiceEvent event, Reading reading) {
    return switch (reading) {
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
