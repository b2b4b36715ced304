package io.btcpaytracker.run.simulator.shop;

import io.btcpaytracker.run.simulator.wire.Base58;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** All chance of one story; the same seed and number throw the same dice. Not thread safe. */
public final class Dice {
  private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /** Dice for the n-th thing of a seed, independent of those before it. */
  public static Dice of(long seed, long number) {
    // SplittableRandom mixes its seed well, so neighbours in number are strangers in what they
    // throw.
    return new Dice(new SplittableRandom(new SplittableRandom(seed).nextLong() + number));
  }

  /** From {@code from} to {@code to}, both included. */
  public int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  public Duration between(Duration from, Duration to) {
    return Duration.ofMillis(random.nextLong(from.toMillis(), to.toMillis() + 1));
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to 1, 1 not included. */
  public double share() {
    return random.nextDouble();
  }

  /** Time until something that happens at this rate: the waiting time of a Poisson process. */
  public double exponential(double perUnit) {
    return -Math.log(1 - random.nextDouble()) / perUnit;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Base58 of that many bytes; BTCPay's ids are 16, 20 or 32 bytes. */
  public String id(int bytes) {
    byte[] id = new byte[bytes];
    random.nextBytes(id);
    return Base58.of(id);
  }

  public String hex(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return HexFormat.of().formatHex(value);
  }

  /** Letters as they stand in addresses and Lightning invoices. */
  public String bech32(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(BECH32.charAt(random.nextInt(BECH32.length())));
    }
    return text.toString();
  }
}
