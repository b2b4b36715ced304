package io.btcpaytracker.gateway.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.schemas.EventHeaders;
import io.btcpaytracker.schemas.EventIds;
import io.btcpaytracker.sources.Delivery;
import io.btcpaytracker.sources.Head;
import io.btcpaytracker.sources.Head.Subject;
import io.btcpaytracker.sources.Head.Subject.Invoice;
import io.btcpaytracker.sources.Head.Subject.StoreObject;
import io.btcpaytracker.sources.Reading;
import io.btcpaytracker.sources.Reading.Understood;
import io.btcpaytracker.sources.Reading.Unreadable;
import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.Verdict;
import io.btcpaytracker.sources.WebhookSource;
import io.btcpaytracker.sources.facts.Fact;
import io.btcpaytracker.sources.facts.InvoiceFact;
import io.btcpaytracker.sources.facts.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnveloperTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123456Z");
  private static final long RECORD_BYTES_MAX = 10_000;
  private static final InvoiceFact SETTLED = new InvoiceFact.InvoiceSettled(true, false);
  private static final Trace TRACE =
      new Trace("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  private final Enveloper enveloper =
      new Enveloper(new EventIds(() -> NOW, new Random(7)), RECORD_BYTES_MAX);
  private final Arrival arrival =
      new Arrival("btcpay", "default", NOW, TRACE, "{}".getBytes(UTF_8));

  @Test
  void anInvoiceGoesToInvoiceEventsUnderItsKey() {
    Envelope envelope = seal(head("S", new Invoice("I")), SETTLED);

    assertThat(envelope.topic()).isEqualTo("invoice-events");
    assertThat(envelope.key()).isEqualTo("S/I");
    assertThat(envelope.event().getManuallyMarked()).isTrue();
    assertThat(envelope.event().getOverPaid()).isFalse();
    assertThat(envelope.event().getReceivedAt()).isEqualTo(NOW);
    assertThat(envelope.isReadable()).isTrue();
  }

  @Test
  void anObjectWithoutAnIdGoesByItsWebhook() {
    Envelope envelope = seal(head("S", new StoreObject(null)), SETTLED);

    assertThat(envelope.topic()).isEqualTo("store-events");
    assertThat(envelope.key()).isEqualTo("S/webhook");
    assertThat(envelope.headers()).doesNotContainKey(EventHeaders.SUBJECT);
  }

  @Test
  void withoutAnOriginalDeliveryTheEventsOwnIdIsTheCloudEventsId() {
    Head head = new Head("T", "S", new Invoice("I"), null, null, null, null, false, false);

    Envelope envelope = seal(head, SETTLED);

    assertThat(envelope.headers())
        .containsEntry(EventHeaders.ID, envelope.event().getEventId())
        .doesNotContainKey(EventHeaders.TIME);
  }

  @Test
  void aStoreIdIsEncodedWhereItStandsInAnAddress() {
    Envelope envelope = seal(head("a/b c", new Invoice("I")), SETTLED);

    assertThat(envelope.headers())
        .containsEntry(EventHeaders.SOURCE, "/sources/btcpay/default/stores/a%2Fb%20c");
  }

  @Test
  void moneyIsWrittenOutInFull() {
    Envelope envelope =
        seal(head("S", new Invoice("I")), new InvoiceFact.PaymentSeen(payment("1E-8"), true));

    assertThat(envelope.event().getPayment().getValue()).isEqualTo("0.00000001");
    assertThat(envelope.event().getAfterExpiration()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000000", "1e-1000000000", "1E+65", "0.1E-64"})
  void anAbsurdAmountMakesTheBodyUnreadable(String value) {
    Reading reading =
        read(
            new Understood(
                head("S", new Invoice("I")),
                new InvoiceFact.PaymentSettled(payment(value), false)));

    assertThat(reading).isInstanceOf(Unreadable.class);
  }

  @Test
  void anAbsurdIdMakesTheBodyUnreadable() {
    assertThat(read(new Understood(head("S".repeat(256), new Invoice("I")), SETTLED)))
        .isInstanceOf(Understood.class);
    assertThat(read(new Understood(head("S".repeat(257), new Invoice("I")), SETTLED)))
        .isEqualTo(new Unreadable("storeId is 257 characters long (expected at most 256)"));
    assertThat(read(new Understood(head("S", new Invoice("I\u0000")), SETTLED)))
        .isEqualTo(new Unreadable("subject holds control characters (expected text)"));
  }

  @Test
  void anAbsurdTimeMakesTheBodyUnreadable() {
    Head head = new Head("T", "S", new Invoice("I"), Instant.MAX, null, null, null, false, false);

    assertThat(read(new Understood(head, SETTLED))).isInstanceOf(Unreadable.class);
  }

  @Test
  void aReaderThatFailsCostsTheSenderNothing() {
    WebhookSource failing =
        new Reader(null) {
          @Override
          public Reading read(byte[] body) {
            throw new IllegalStateException("a fault of ours");
          }
        };

    assertThat(enveloper.read(failing, arrival.body())).isInstanceOf(Unreadable.class);
  }

  @Test
  void factsThatDoNotFitBesideTheBodyAreLeftOutAndTheBodyIsKept() {
    Payment large = new Payment("BTC-LN", "p", null, null, "BTC", null, "x".repeat(10_000), null);

    Envelope envelope =
        seal(head("S", new Invoice("I")), new InvoiceFact.PaymentSeen(large, false));

    assertThat(envelope.key()).isEqualTo("default/unreadable");
    assertThat(envelope.event().getUnreadable()).contains("do not fit");
    assertThat(envelope.event().getBody().remaining()).isEqualTo(2);
    assertThat(envelope.headers()).containsEntry(EventHeaders.TYPE, "btcpay.unreadable");
  }

  private Envelope seal(Head head, Fact fact) {
    return enveloper.seal(arrival, new Understood(head, fact));
  }

  private Reading read(Reading reading) {
    return enveloper.read(new Reader(reading), arrival.body());
  }

  private static Head head(String storeId, Subject subject) {
    return new Head(
        "InvoiceSettled", storeId, subject, NOW, "webhook", "delivery", "first", false, false);
  }

  private static Payment payment(String value) {
    return new Payment(
        "BTC-CHAIN", "tx-0", new BigDecimal(value), BigDecimal.ZERO, "BTC", "Settled", null, null);
  }

  private static class Reader implements WebhookSource {
    private final @Nullable Reading reading;

    Reader(@Nullable Reading reading) {
      this.reading = reading;
    }

    @Override
    public String name() {
      return "btcpay";
    }

    @Override
    public Verdict verify(Delivery delivery, List<Secret> secrets) {
      return new Verdict.Genuine();
    }

    @Override
    public Reading read(byte[] body) {
      return java.util.Objects.requireNonNull(reading);
    }
  }
}
