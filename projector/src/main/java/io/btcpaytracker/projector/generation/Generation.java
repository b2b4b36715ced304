package io.btcpaytracker.projector.generation;

import io.btcpaytracker.projector.migration.Tables;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One fold of the whole log, see docs/decisions/0010.
 *
 * @param number marks the states it makes
 * @param schemaName where its tables are while it is not current
 * @param applicationId of its stream; shared with the generation it goes on from, if any
 * @param publishedAt since when invoice-states says the same
 */
public record Generation(
    int number,
    String schemaName,
    String applicationId,
    State state,
    Instant startedAt,
    @Nullable Instant switchedAt,
    @Nullable Instant publishedAt) {

  /** In the order of its life. */
  public enum State {
    BUILDING,
    SWITCHING,
    CURRENT,
    PREVIOUS,
    GONE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Where its tables are now. */
  public String schema() {
    return state == State.CURRENT ? Tables.SCHEMA : schemaName;
  }

  /** Before its switch: nothing depends on it yet. */
  public boolean isHalfBuilt() {
    return state == State.BUILDING || state == State.SWITCHING;
  }
}
