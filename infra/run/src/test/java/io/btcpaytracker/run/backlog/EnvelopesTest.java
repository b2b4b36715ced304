package io.btcpaytracker.run.backlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.run.simulator.Chronicle;
import io.btcpaytracker.schemas.EventHeaders;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.InvoiceEvent;
import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.WebhookSources;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class EnvelopesTest {
  private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

  private final Envelopes envelopes = new Envelopes(new SplittableRandom(1));

  @Test
  void theEnvelopeSaysWhatTheBodySays() {
    var told = new Chronicle(new Chronicle.Settings(1, 1, 50, START, Duration.ofMinutes(1)));

    told.forEachRemaining(event -> {
      var delivery =
          new Delivery(event, event.originalDeliveryId(), false, event.at().plusSeconds(1));
      ProducerRecord<byte[], byte[]> record = envelopes.record(delivery);

      InvoiceEvent envelope = WireFormats.INVOICE_EVENT.decode(record.value());
      Head head = readAgain(delivery.body());
      assertThat(record.key())
          .asString(UTF_8)
          .isEqualTo(head.storeId() + "/" + envelope.getInvoiceId());
      assertThat(record.headers().lastHeader(EventHeaders.TYPE).value())
          .asString(UTF_8)
          .isEqualTo("btcpay." + head.type());
      assertThat(envelope.getOccurredAt()).isEqualTo(head.occurredAt());
      assertThat(envelope.getOriginalDeliveryId()).isEqualTo(head.originalDeliveryId());
      assertThat(envelope.getWebhookId()).isEqualTo(head.webhookId());
      assertThat(envelope.getPayment() != null).isEqualTo(head.type().contains("Payment"));
    });
  }

  private static Head readAgain(byte[] body) {
    Reading reading = WebhookSources.load().named("btcpay").orElseThrow().read(body);
    assertThat(reading).isInstanceOf(Reading.Understood.class);
    return ((Reading.Understood) reading).head();
  }
}
