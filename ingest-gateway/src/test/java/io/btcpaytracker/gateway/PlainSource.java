package io.btcpaytracker.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.auto.service.AutoService;
import io.btcpaytracker.sources.Delivery;
import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.Head.Subject;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.Verdict;
import io.btcpaytracker.sources.WebhookSource;
import io.btcpaytracker.sources.facts.InvoiceFact;
import java.util.List;

/** A second kind of source, which the gateway has never heard of: its secret stands in a header. */
@AutoService(WebhookSource.class)
public final class PlainSource implements WebhookSource {
  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Verdict verify(Delivery delivery, List<Secret> secrets) {
    boolean matches =
        delivery.header("Plain-Secret").stream()
            .anyMatch(value -> new String(secrets.getFirst().keyBytes(), UTF_8).equals(value));
    return matches ? new Verdict.Genuine() : new Verdict.Forged("wrong Plain-Secret");
  }

  @Override
  public Reading read(byte[] body) {
    Head head =
        new Head("Paid", "shop", new Subject.Invoice("7"), null, null, null, null, false, false);
    return new Reading.Understood(head, new InvoiceFact.InvoiceSettled(false, false));
  }
}
