package io.btcpaytracker.projector.rollup;

import io.btcpaytracker.schemas.avro.AdditionalStatus;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import io.btcpaytracker.schemas.avro.PaymentState;
import io.btcpaytracker.schemas.avro.PaymentStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** As much of an invoice as the sums depend on, the same from a state and from its rows. */
public record Figures(
    String storeId,
    InvoiceStatus status,
    AdditionalStatus additionalStatus,
    Instant openedAt,
    boolean createdSeen,
    @Nullable Instant settledAt,
    List<Payment> payments) {

  public Figures {
    payments = List.copyOf(payments);
  }

  /**
   * @param currency of value and fee
   */
  public record Payment(
      String methodId,
      PaymentStatus status,
      @Nullable BigDecimal value,
      @Nullable BigDecimal fee,
      @Nullable String currency,
      Instant firstSeenAt,
      @Nullable Instant settledAt,
      boolean afterExpiration) {

    public static Payment of(PaymentState payment) {
      return new Payment(
          Storable.text(payment.getMethodId()),
          payment.getStatus(),
          decimal(payment.getValue()),
          decimal(payment.getFee()),
          Storable.textOrNull(payment.getCurrency()),
          payment.getFirstSeenAt(),
          payment.getSettledAt(),
          payment.getAfterExpiration());
    }

    /** What the payment brings, when both halves of that were told. */
    @Nullable BigDecimal net() {
      return value == null || currency == null
          ? null
          : value.subtract(Objects.requireNonNullElse(fee, BigDecimal.ZERO));
    }

    boolean counts() {
      return status != PaymentStatus.Invalid;
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
      return text == null ? null : new BigDecimal(text);
    }
  }

  public static Figures of(InvoiceState state) {
    return new Figures(
        Storable.text(state.getStoreId()),
        state.getStatus(),
        state.getAdditionalStatus(),
        state.getOpenedAt(),
        state.getCreatedSeen(),
        state.getSettledAt(),
        state.getPayments().stream().map(Payment::of).toList());
  }

  public Figures with(List<Payment> newPayments) {
    return new Figures(
        storeId, status, additionalStatus, openedAt, createdSeen, settledAt, newPayments);
  }

  /** When the state was known; states of version 1 did not say. */
  public static Instant knownAt(InvoiceState state) {
    return Objects.requireNonNullElse(state.getKnownAt(), state.getStatusSince());
  }
}
