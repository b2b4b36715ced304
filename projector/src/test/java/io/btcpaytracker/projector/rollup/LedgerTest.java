package io.btcpaytracker.projector.rollup;

import static io.btcpaytracker.projector.rollup.States.OPENED;
import static io.btcpaytracker.projector.rollup.States.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.projector.rollup.Ledger.Account;
import io.btcpaytracker.projector.rollup.RollupKey.Opened;
import io.btcpaytracker.schemas.avro.AdditionalStatus;
import io.btcpaytracker.schemas.avro.InvoiceState;
import io.btcpaytracker.schemas.avro.InvoiceStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Instant NEXT = OPENED.plus(Duration.ofMinutes(15));

  private final Ledger ledger = new Ledger();

  @Test
  void aMoveIsBookedWhenItWasKnown() {
    ledger.follow(null, List.of(known(InvoiceStatus.New, OPENED), paid(NEXT)));

    assertThat(ledger.differences())
        .isEqualTo(
            Map.of(
                account(InvoiceStatus.New, false, OPENED), Measure.ONE,
                account(InvoiceStatus.New, false, NEXT), Measure.of(-1, BigDecimal.ZERO),
                account(InvoiceStatus.Processing, true, NEXT), Measure.ONE));
  }

  @Test
  void whatCameAndWentWithinAQuarterHourLeavesNothing() {
    ledger.follow(null, List.of(known(InvoiceStatus.New, OPENED), paid(OPENED.plusSeconds(5))));

    assertThat(ledger.differences())
        .isEqualTo(Map.of(account(InvoiceStatus.Processing, true, OPENED), Measure.ONE));
  }

  @Test
  void batchesDoNotMatter() {
    var oneByOne = new Ledger();
    InvoiceState created = known(InvoiceStatus.New, OPENED);
    InvoiceState paid = paid(NEXT);
    oneByOne.follow(null, List.of(created));
    oneByOne.follow(Figures.of(created), List.of(paid));

    ledger.follow(null, List.of(created, paid));

    assertThat(oneByOne.differences()).isEqualTo(ledger.differences());
  }

  @Test
  void aStateOfVersionOneWasKnownWhenItsStatusCame() {
    ledger.follow(
        null, List.of(state(InvoiceStatus.New).setKnownAt(null).setStatusSince(NEXT).build()));

    assertThat(ledger.differences()).containsOnlyKeys(account(InvoiceStatus.New, false, NEXT));
  }

  private static InvoiceState paid(Instant knownAt) {
    return known(InvoiceStatus.Processing, knownAt);
  }

  private static InvoiceState known(InvoiceStatus status, Instant knownAt) {
    return state(status).setKnownAt(knownAt).build();
  }

  private static Account account(InvoiceStatus status, boolean paid, Instant known) {
    return new Account(new Opened(OPENED, "store", status, AdditionalStatus.None, paid), known);
  }
}
