package io.btcpaytracker.projector;

import io.btcpaytracker.projector.migration.Tables;
import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The projection's tables in a database of their own. */
public final class EmptyTables {
  private EmptyTables() {}

  /** A way to the primary that finds them without their schema's name. */
  public static DriverManagerDataSource create() {
    return in(TestStack.shared().createDatabase());
  }

  /** As {@link #create}, in a database that holds nothing yet. */
  public static DriverManagerDataSource in(TestDatabase database) {
    var primary =
        new DriverManagerDataSource(
            database.primaryUrl() + "?currentSchema=projection",
            database.user(),
            database.password());
    try {
      new Tables(primary).migrate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return primary;
  }
}
