package io.btcpaytracker.sources.btcpay;

import com.google.auto.service.AutoService;
import io.btcpaytracker.sources.Delivery;
import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.PersonalReading;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.Verdict;
import io.btcpaytracker.sources.WebhookSource;
import java.util.List;
import java.util.Optional;

/** BTCPay Server's webhooks, from 1.3 on. The event types it knows stand in {@link EventTypes}. */
@AutoService(WebhookSource.class)
public final class BtcpaySource implements WebhookSource {
  @Override
  public String name() {
    return "btcpay";
  }

  @Override
  public Verdict verify(Delivery delivery, List<Secret> secrets) {
    return BtcpaySignature.verify(delivery, secrets);
  }

  @Override
  public Reading read(byte[] body) {
    try {
      return understood(StrictJson.objectIn(body));
    } catch (UnreadableBody unreadable) {
      return new Reading.Unreadable(unreadable.reason());
    }
  }

  @Override
  public PersonalReading readWithPersonalData(byte[] body) {
    try {
      JsonObject event = StrictJson.objectIn(body);
      return new PersonalReading(understood(event), People.in(event));
    } catch (UnreadableBody unreadable) {
      return new PersonalReading(new Reading.Unreadable(unreadable.reason()), Optional.empty());
    }
  }

  private static Reading understood(JsonObject event) throws UnreadableBody {
    Head head = Heads.headOf(event);
    return new Reading.Understood(head, EventTypes.factOf(head, event));
  }
}
