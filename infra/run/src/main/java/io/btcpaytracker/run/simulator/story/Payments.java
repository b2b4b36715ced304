package io.btcpaytracker.run.simulator.story;

import io.btcpaytracker.run.simulator.life.Happening.PaymentArrived;
import io.btcpaytracker.run.simulator.shop.Dice;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Makes the payments of one invoice, with ids and destinations that look like real ones. */
final class Payments {
  private static final int SATOSHIS = 8;

  /**
   * A Lightning invoice states its amount in pico-bitcoin: whole tens of them, one millisatoshi.
   */
  private static final int PICO = 12;

  private final BigDecimal due;
  private final Dice dice;
  private final String address;

  Payments(BigDecimal due, Dice dice) {
    this.due = due;
    this.dice = dice;
    this.address = "bc1q" + dice.bech32(38);
  }

  /** Exactly what is due, to the millisatoshi. */
  PaymentArrived lightning() {
    String bolt11 =
        "lnbc%sp1p%s".formatted(due.movePointRight(PICO).toBigIntegerExact(), dice.bech32(200));
    return new PaymentArrived(
        "BTC-LN", dice.hex(32), due.stripTrailingZeros(), BigDecimal.ZERO, bolt11, true);
  }

  /** The payer sends the fee on top, so that the net amount is credited. */
  PaymentArrived onChain(BigDecimal net, BigDecimal fee, boolean settledAtOnce) {
    String id = "%s-%d".formatted(dice.hex(32), dice.between(0, 3));
    BigDecimal value = net.add(fee).stripTrailingZeros();
    return new PaymentArrived("BTC-CHAIN", id, value, fee, address, settledAtOnce);
  }

  /** Stores ask for one with every payment after the first. */
  BigDecimal networkFee() {
    return BigDecimal.valueOf(dice.between(150, 2_500), SATOSHIS).stripTrailingZeros();
  }

  BigDecimal dueOnChain() {
    return due.setScale(SATOSHIS, RoundingMode.CEILING);
  }

  BigDecimal portion(int percent) {
    return dueOnChain()
        .multiply(BigDecimal.valueOf(percent, 2))
        .setScale(SATOSHIS, RoundingMode.HALF_EVEN);
  }

  BigDecimal restOf(BigDecimal paid) {
    return dueOnChain().subtract(paid);
  }
}
