package io.btcpaytracker.fold.invoice;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The decisions a history is made of: drawn from a seed, or told again from a list. What makes the
 * list shorter or its numbers smaller makes the history simpler, for 0 is always the plainest
 * choice, also where the list has ended.
 */
final class Choices {
  private final @Nullable SplittableRandom random;
  private int[] made;
  private int count;

  private Choices(@Nullable SplittableRandom random, int[] made) {
    this.random = random;
    this.made = made;
  }

  static Choices of(long seed) {
    return new Choices(new SplittableRandom(seed), new int[128]);
  }

  static Choices again(int[] made) {
    return new Choices(null, made);
  }

  int below(int bound) {
    int choice = random == null ? told(bound) : random.nextInt(bound);
    if (random != null) {
      made = count < made.length ? made : Arrays.copyOf(made, 2 * count);
      made[count] = choice;
    }
    count++;
    return choice;
  }

  private int told(int bound) {
    return count < made.length ? Math.min(made[count], bound - 1) : 0;
  }

  boolean oneIn(int times) {
    return below(times) == times - 1;
  }

  int[] made() {
    return Arrays.copyOf(made, Math.min(count, made.length));
  }
}
