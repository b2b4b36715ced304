package io.btcpaytracker.run.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookBodyTest {

  @ParameterizedTest
  @CsvSource({
    "InvoiceCreated.json,",
    "InvoiceReceivedPayment.json, afterExpiration paymentMethodId payment",
    "InvoicePaymentSettled.json, afterExpiration paymentMethodId payment",
    "InvoiceProcessing.json, overPaid",
    "InvoiceSettled.json, manuallyMarked overPaid",
    "InvoiceExpired.json, partiallyPaid",
    "InvoiceExpiredPaidPartial.json,",
    "InvoicePaidAfterExpiration.json,",
    "InvoiceInvalid.json, manuallyMarked",
    "InvoiceRefund.json, pullPaymentId",
    "variants/InvoiceCreated.empty-metadata.json,",
    "variants/InvoiceCreated.pos.json,",
    "variants/InvoiceCreated.unicode-metadata.json,",
    "variants/InvoicePaymentSettled.lightning.json, afterExpiration paymentMethodId payment",
    "variants/InvoiceSettled.pos.jsonb-order.json, manuallyMarked overPaid",
  })
  void aFirstDeliveryHasTheBytesOfTheRealOne(String sample, String own) {
    WebhookEvent event = Samples.event(sample, own == null ? new String[0] : own.split(" "));

    byte[] body = WebhookBody.first(event);

    assertThat(new String(body, UTF_8)).isEqualTo(new String(Samples.bytes(sample), UTF_8));
  }

  @Test
  void aRedeliveryHasTheBytesOfTheRealOne() {
    String sample = "variants/InvoiceSettled.redelivery.json";
    String deliveryId = Samples.read(sample).get("deliveryId").asString();

    byte[] body =
        WebhookBody.again(Samples.event(sample, "manuallyMarked", "overPaid"), deliveryId);

    assertThat(new String(body, UTF_8)).isEqualTo(new String(Samples.bytes(sample), UTF_8));
  }

  @Test
  void bothDeliveriesOfAnEventSayTheSame() {
    WebhookEvent event =
        Samples.event(
            "InvoiceReceivedPayment.json", "afterExpiration", "paymentMethodId", "payment");

    var first = Samples.json(new String(WebhookBody.first(event), UTF_8));
    var again = Samples.json(new String(WebhookBody.again(event, "other"), UTF_8));

    assertThat(again.get("isRedelivery").asBoolean()).isTrue();
    assertThat(again.get("deliveryId").asString()).isEqualTo("other");
    for (String changing : new String[] {"isRedelivery", "deliveryId"}) {
      first.remove(changing);
      again.remove(changing);
    }
    assertThat(again).isEqualTo(first);
  }
}
