package io.btcpaytracker.projector.deadletter;

import io.btcpaytracker.projector.migration.PrimaryMigration;
import io.btcpaytracker.projector.migration.Recurring;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how many dead letters are open, by asking every few seconds, so that neither health nor a
 * scrape of the metrics waits for a database. Nothing is known while the primary is away.
 */
final class LetterWatch extends Recurring {
  private static final Logger log = LoggerFactory.getLogger(LetterWatch.class);

  private final OpenLetterQueries queries;
  private final Duration every;
  private volatile @Nullable OpenLetters known;

  LetterWatch(OpenLetterQueries queries, PrimaryMigration migration, Duration every) {
    super("letter-watch", migration);
    this.queries = queries;
    this.every = every;
  }

  /** As last told; empty while that is not known. */
  Optional<OpenLetters> open() {
    return Optional.ofNullable(known);
  }

  @Override
  protected Duration once() {
    try {
      known = queries.ask();
    } catch (SQLException e) {
      // The rows' health says that the primary is away, and why.
      log.debug("dead letters are not counted", e);
      known = null;
    }
    return every;
  }
}
