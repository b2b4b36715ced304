package io.btcpaytracker.fold.invoice;

import io.btcpaytracker.sources.facts.InvoiceSnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What only the source's own view of an invoice tells; null until a snapshot does.
 *
 * @param paidAmount net, in currency, as the source counts it
 * @param observedAt time of the newest snapshot that showed a status
 */
public record Terms(
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable BigDecimal paidAmount,
    @Nullable String invoiceType,
    @Nullable Instant expiresAt,
    @Nullable Instant monitoringUntil,
    @Nullable Boolean archived,
    @Nullable Instant observedAt) {
  static final Terms UNKNOWN = new Terms(null, null, null, null, null, null, null, null);

  Terms shown(InvoiceSnapshot snapshot) {
    return new Terms(
        newest(Amounts.plain(snapshot.amount()), amount),
        newest(snapshot.currency(), currency),
        newest(Amounts.plain(snapshot.paidAmount()), paidAmount),
        newest(snapshot.type(), invoiceType),
        newest(snapshot.expiresAt(), expiresAt),
        newest(snapshot.monitoringUntil(), monitoringUntil),
        newest(snapshot.archived(), archived),
        observedAt);
  }

  Terms observed(@Nullable Instant at) {
    return new Terms(
        amount, currency, paidAmount, invoiceType, expiresAt, monitoringUntil, archived, at);
  }

  /** A snapshot of this time, or of a later one, is in it. */
  boolean isAsNewAs(Instant at) {
    return observedAt != null && !observedAt.isBefore(at);
  }

  boolean isSame(Terms other) {
    return observed(other.observedAt).equals(other);
  }

  private static <T> @Nullable T newest(@Nullable T shown, @Nullable T known) {
    return shown == null ? known : shown;
  }
}
