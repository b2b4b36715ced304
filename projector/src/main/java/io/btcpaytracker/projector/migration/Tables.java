package io.btcpaytracker.projector.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables of this release, as the migrations in the schemas jar make them. */
public final class Tables {
  /** The tables that are shown and written now. */
  public static final String SCHEMA = "projection";

  /** Which generation they are of, and which others there are. */
  public static final String CONTROL_SCHEMA = "projection_control";

  /** What people command: accounts, sessions, tokens. No rebuild ever touches it. */
  static final String APP_SCHEMA = "app";

  static final String OTHER_RELEASE =
      "the tables of the primary are not of this release: %s (expected the migrations of this release, in their released form, and no others); run the release that made them, or ./tracker reset";

  private static final Logger log = LoggerFactory.getLogger(Tables.class);

  private final DataSource primary;

  public Tables(DataSource primary) {
    this.primary = primary;
  }

  /** Those of the current generation, the list of generations, and what people commanded. */
  public void migrate() throws SQLException {
    requirePrimary();
    migrate(CONTROL_SCHEMA, "classpath:db/control");
    migrate(SCHEMA);
    migrate(APP_SCHEMA, "classpath:db/app");
  }

  /** The same tables in another schema, which is made when it is missing. */
  public void migrate(String schema) {
    migrate(schema, "classpath:db/migration");
  }

  private void migrate(String schema, String scripts) {
    var result =
        Flyway.configure()
            .dataSource(primary)
            .schemas(schema)
            .defaultSchema(schema)
            .createSchemas(true)
            .locations(scripts)
            .validateMigrationNaming(true)
            // By default Flyway lets pass what a newer release has applied.
            .ignoreMigrationPatterns(new String[0])
            .load()
            .migrate();
    log.atInfo()
        .addKeyValue("schema", schema)
        .addKeyValue("applied", result.migrationsExecuted)
        .addKeyValue("was", String.valueOf(result.initialSchemaVersion))
        .log("tables are there");
  }

  private void requirePrimary() throws SQLException {
    try (Connection connection = primary.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
      if (row.next() && row.getBoolean(1)) {
        throw new SQLException(
            "%s is a standby (expected the primary); correct TRACKER_PRIMARY_DB_HOST or PRIMARY_DB_EXPOSED_PORT"
                .formatted(connection.getMetaData().getURL()));
      }
    }
  }
}
