package io.btcpaytracker.dashboard.readmodel;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a failed question means. */
enum Trouble {
  /** No connection, or the node is starting or stopping. */
  UNREACHABLE,
  /** The standby cancelled the question to replay, or a deadlock; the next try may succeed. */
  CONFLICT,
  /** The projector has not made the tables yet, or the standby has not replayed them. */
  NO_TABLES,
  /** The statement timeout struck. */
  TOO_SLOW,
  /** A mistake of ours. */
  BUG;

  static Trouble of(Throwable failure) {
    String state = sqlState(failure);
    if (state == null) {
      return failure instanceof CannotCreateTransactionException ? UNREACHABLE : BUG;
    }
    return switch (state) {
      case "57014" -> TOO_SLOW;
      case "40001", "40P01" -> CONFLICT;
      case "42P01", "3F000" -> NO_TABLES;
      default -> isConnectionState(state) ? UNREACHABLE : BUG;
    };
  }

  /**
   * Classes: connection exception, operator intervention, too many connections, no such database.
   */
  private static boolean isConnectionState(String state) {
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53")
        || state.startsWith("28")
        || state.startsWith("3D");
  }

  private static @Nullable String sqlState(Throwable failure) {
    String state = null;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        state = sql.getSQLState();
      }
    }
    return state;
  }
}
