package io.btcpaytracker.fold.invoice;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From choices that fail to the fewest and plainest that still do. */
final class Shrinking {
  private Shrinking() {}

  /** The smallest history like the one of a seed that fails. */
  static int[] smallest(Simulation simulation, long seed) {
    Choices choices = Choices.of(seed);
    simulation.violation(choices);
    return smallest(choices.made(), made -> simulation.violation(Choices.again(made)).isPresent());
  }

  static int[] smallest(int[] failing, Predicate<int[]> fails) {
    int[] smallest = failing;
    Optional<int[]> smaller = Optional.of(failing);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = simpler(smallest).filter(fails).findFirst();
    }
    return smallest;
  }

  /** One step simpler, the greatest steps first; each is shorter, or as long and smaller. */
  private static Stream<int[]> simpler(int[] choices) {
    Stream<int[]> shorter =
        Stream.of(32, 8, 4, 3, 2, 1)
            .flatMap(length ->
                IntStream.rangeClosed(0, choices.length - length)
                    .mapToObj(from -> without(choices, from, length)));
    Stream<int[]> smaller =
        Stream.of(0, 1, 2)
            .flatMap(way ->
                IntStream.range(0, choices.length)
                    .filter(i -> choices[i] > 0)
                    .mapToObj(i -> with(choices, i, lowered(choices[i], way))));
    return Stream.concat(shorter, smaller);
  }

  private static int lowered(int choice, int way) {
    return switch (way) {
      case 0 -> 0;
      case 1 -> choice / 2;
      default -> choice - 1;
    };
  }

  private static int[] without(int[] choices, int from, int length) {
    return IntStream.range(0, choices.length)
        .filter(i -> i < from || i >= from + length)
        .map(i -> choices[i])
        .toArray();
  }

  private static int[] with(int[] choices, int place, int choice) {
    int[] changed = choices.clone();
    changed[place] = choice;
    return changed;
  }
}
