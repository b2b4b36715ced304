package io.btcpaytracker.projector.rollup;

import static io.btcpaytracker.projector.rollup.States.OPENED;

import io.btcpaytracker.schemas.avro.AdditionalStatus;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.PaymentState;
import io.btcpaytracker.schemas.avro.PaymentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Chains of states that may not even be possible: the sums must follow whatever the fold says. Only
 * what it promises holds here too: offsets and times of knowledge grow, payments stay.
 */
public final class RandomLives {
  private static final int STORES = 3;
  private static final int STATES_MAX = 7;
  private static final int KNOWN_STEP_SECONDS = 1800;

  private final RandomGenerator random;

  public RandomLives(RandomGenerator random) {
    this.random = random;
  }

  /** The states of all invoices as the topic holds them: of each invoice in their order. */
  public List<InvoiceState> ofInvoices(int count) {
    List<List<InvoiceState>> lives = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lives.add(life("i" + i));
    }
    List<InvoiceState> topic = new ArrayList<>();
    while (!lives.isEmpty()) {
      List<InvoiceState> life = lives.get(random.nextInt(lives.size()));
      topic.add(life.removeFirst());
      lives.removeIf(List::isEmpty);
    }
    return topic;
  }

  private List<InvoiceState> life(String invoice) {
    String store = "store" + random.nextInt(STORES);
    List<InvoiceState> life = new ArrayList<>();
    List<PaymentState> payments = new ArrayList<>();
    Instant known = OPENED;
    for (int offset = 0; offset < 1 + random.nextInt(STATES_MAX); offset++) {
      known = known.plusSeconds(random.nextInt(KNOWN_STEP_SECONDS));
      pay(payments);
      life.add(
          States.state(one(InvoiceStatus.values()), one(AdditionalStatus.values()))
              .setStoreId(store)
              .setInvoiceId(invoice)
              .setLogOffset(offset)
              .setOpenedAt(moment())
              .setCreatedSeen(random.nextBoolean())
              .setSettledAt(perhaps(moment()))
              .setKnownAt(known)
              .setPayments(List.copyOf(payments))
              .build());
    }
    return life;
  }

  private void pay(List<PaymentState> payments) {
    payments.replaceAll(old -> random.nextBoolean() ? old : payment(old.getId()));
    if (random.nextInt(3) == 0) {
      payments.add(payment("p" + payments.size()));
    }
  }

  private PaymentState payment(String id) {
    return PaymentState.newBuilder()
        .setMethodId(id.endsWith("1") ? "BTC-LN" : "NUL\u0000-CHAIN")
        .setId(id)
        .setStatus(one(PaymentStatus.values()))
        .setValue(perhaps(one("1", "0.10", "-3", "123456789012345678901234567890.00000000001")))
        .setFee(perhaps("0.001"))
        .setCurrency(perhaps(one("BTC", "XMR")))
        .setDestination(perhaps("bc1q"))
        .setFirstSeenAt(moment())
        .setSettledAt(perhaps(moment()))
        .setAfterExpiration(random.nextBoolean())
        .build();
  }

  private Instant moment() {
    return switch (random.nextInt(20)) {
      case 0 -> Instant.EPOCH.minusMillis(1);
      case 1 -> Instant.parse("+200000-01-01T00:00:00Z");
      case 2 -> Instant.parse("-0044-03-15T12:00:00Z");
      default -> OPENED.plusSeconds(random.nextInt(KNOWN_STEP_SECONDS * 4));
    };
  }

  private <T> @Nullable T perhaps(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
