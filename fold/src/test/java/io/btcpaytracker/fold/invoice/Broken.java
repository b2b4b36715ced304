package io.btcpaytracker.fold.invoice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first thing that did not hold in a history, with the history. */
final class Broken {
  private final List<Told> history;
  private @Nullable String what;

  Broken(List<Told> history) {
    this.history = history;
  }

  void unless(boolean holds, String words, InvoiceState state) {
    if (!holds && what == null) {
      what = words + ": " + state;
    }
  }

  void unlessEqual(String whose, @Nullable Object expected, @Nullable Object found) {
    if (what == null && !Objects.equals(expected, found)) {
      what = "not %s%n  expected %s%n  found    %s".formatted(whose, expected, found);
    }
  }

  Optional<String> words() {
    if (what == null) {
      return Optional.empty();
    }
    var words = new StringBuilder(what).append("\n  arrived, ").append(history.size()).append(':');
    history.forEach(
        told -> words.append("\n    ").append(told.at()).append(' ').append(told.fact()));
    return Optional.of(words.toString());
  }
}
