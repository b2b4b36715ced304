package io.btcpaytracker.fold.record;

import io.btcpaytracker.schemas.avro.MethodSnapshot;
import io.btcpaytracker.schemas.avro.PaymentFact;
import io.btcpaytracker.sources.facts.InvoiceSnapshot;
import io.btcpaytracker.sources.facts.InvoiceSnapshot.PricedPayment;
import io.btcpaytracker.sources.facts.Payment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the envelope's snapshot to the fact. We wrote it ourselves, but from what a server answered:
 * everything is bounded again before it can come into a state.
 */
final class SnapshotReading {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,64}(\\.[0-9]{1,64})?");
  private static final String DECIMAL_WORDS = "a decimal number of at most 64 digits and decimals";
  private static final Pattern WORD = Pattern.compile("[^\\p{Cntrl}]{1,200}");
  private static final String WORD_WORDS = "1 to 200 characters without control characters";
  private static final Pattern DESTINATION = Pattern.compile("[^\\p{Cntrl}]{1,4096}");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private SnapshotReading() {}

  static InvoiceSnapshot read(io.btcpaytracker.schemas.avro.InvoiceSnapshot shown)
      throws UnreadableSnapshot {
    return new InvoiceSnapshot(
        positive("amount", shown.getAmount()),
        optionalWord("currency", shown.getCurrency()),
        optionalWord("status", shown.getStatus()),
        optionalWord("additionalStatus", shown.getAdditionalStatus()),
        optionalWord("type", shown.getType()),
        time(shown.getCreatedAt()),
        time(shown.getExpiresAt()),
        time(shown.getMonitoringUntil()),
        positive("paidAmount", shown.getPaidAmount()),
        shown.getArchived(),
        payments(shown.getMethods()));
  }

  private static List<PricedPayment> payments(List<MethodSnapshot> methods)
      throws UnreadableSnapshot {
    List<PricedPayment> payments = new ArrayList<>();
    for (MethodSnapshot method : methods) {
      BigDecimal rate = positive("rate", method.getRate());
      for (PaymentFact payment : method.getPayments()) {
        payments.add(new PricedPayment(payment(payment, method), rate));
      }
    }
    return payments;
  }

  private static Payment payment(PaymentFact payment, MethodSnapshot method)
      throws UnreadableSnapshot {
    String currency = method.getCurrency() != null ? method.getCurrency() : payment.getCurrency();
    return new Payment(
        word("methodId", payment.getMethodId()),
        word("id", payment.getId()),
        decimal("value", payment.getValue()),
        decimal("fee", payment.getFee()),
        optionalWord("currency", currency),
        optionalWord("status", payment.getStatus()),
        destination(payment.getDestination()),
        time(payment.getReceivedAt()));
  }

  private static @Nullable BigDecimal positive(String field, @Nullable String text)
      throws UnreadableSnapshot {
    BigDecimal amount = decimal(field, text);
    if (amount != null && amount.signum() < 0) {
      throw new UnreadableSnapshot(field, amount.toPlainString(), "not less than 0");
    }
    return amount;
  }

  private static @Nullable BigDecimal decimal(String field, @Nullable String text)
      throws UnreadableSnapshot {
    if (text != null && !DECIMAL.matcher(text).matches()) {
      throw new UnreadableSnapshot(field, text, DECIMAL_WORDS);
    }
    return text == null ? null : new BigDecimal(text);
  }

  private static @Nullable String optionalWord(String field, @Nullable String text)
      throws UnreadableSnapshot {
    return text == null ? null : word(field, text);
  }

  private static String word(String field, String text) throws UnreadableSnapshot {
    if (!WORD.matcher(text).matches()) {
      throw new UnreadableSnapshot(field, text, WORD_WORDS);
    }
    return text;
  }

  /** Nothing hangs on it, so what cannot be stored is as good as not told. */
  private static @Nullable String destination(@Nullable String text) {
    return text != null && DESTINATION.matcher(text).matches() ? text : null;
  }

  /** Out of all reason is as good as not told. */
  private static @Nullable Instant time(@Nullable Instant time) {
    boolean isPossible =
        time != null && !time.isBefore(SourceClock.FIRST_BLOCK) && !time.isAfter(LAST);
    return isPossible ? time : null;
  }
}
