package io.btcpaytracker.dashboard.readmodel;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One PostgreSQL server, asked in transactions of one kind. A server that cannot be reached is left
 * alone for a moment, so that requests do not queue up behind connection attempts.
 */
final class DatabaseNode implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DatabaseNode.class);

  private final NodeName name;
  private final HikariDataSource pool;
  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Duration restAfterFailure;
  private volatile Instant restsUntil = Instant.MIN;

  DatabaseNode(
      NodeName name,
      HikariDataSource pool,
      TransactionDefinition kind,
      InstantSource clock,
      Duration restAfterFailure) {
    this.name = name;
    this.pool = pool;
    this.clock = clock;
    this.restAfterFailure = restAfterFailure;
    client = JdbcClient.create(pool);
    transaction = new TransactionTemplate(new JdbcTransactionManager(pool), kind);
  }

  NodeName name() {
    return name;
  }

  /**
   * Answers from one transaction.
   *
   * @throws NodeAwayException when this node cannot answer now
   * @throws TooSlowException when the statement timeout struck
   */
  <T> T ask(Function<JdbcClient, T> question) {
    if (clock.instant().isBefore(restsUntil)) {
      throw away("was unreachable a moment ago", null);
    }
    try {
      return transaction.execute(_ -> question.apply(client));
    } catch (RuntimeException e) {
      throw explained(e);
    }
  }

  private RuntimeException explained(RuntimeException e) {
    return switch (Trouble.of(e)) {
      case UNREACHABLE -> {
        restsUntil = clock.instant().plus(restAfterFailure);
        log.warn("{} cannot be reached: {}", name.text(), rootOf(e));
        yield away("cannot be reached", e);
      }
      case CONFLICT -> away("had to replay what the question was reading", e);
      case NO_TABLES -> away("has no tables yet", e);
      case TOO_SLOW -> new TooSlowException("the " + name.text() + " took too long", e);
      case BUG -> e;
    };
  }

  private NodeAwayException away(String what, @Nullable Exception cause) {
    return new NodeAwayException("the " + name.text() + " " + what, cause);
  }

  private static String rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  @Override
  public void close() {
    pool.close();
  }
}
