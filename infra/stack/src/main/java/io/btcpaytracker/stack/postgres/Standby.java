package io.btcpaytracker.stack.postgres;

import io.btcpaytracker.stack.machine.Folders;
import io.btcpaytracker.stack.machine.StackException;
import io.btcpaytracker.stack.machine.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the standby following. It holds nothing the primary does not have, so when it cannot follow
 * (its place in the log is lost, its history differs, its files are broken) it is cloned anew.
 */
record Standby(PostgresServer server, PostgresServer primary, Installation installation) {
  private static final Logger LOG = LoggerFactory.getLogger(Standby.class);

  /** What the standby logs when no patience will help. */
  private static final Pattern HOPELESS =
      Pattern.compile(
          "requested WAL segment|can no longer (get changes|access replication slot)"
              + "|system identifier differs|not a child of|is not in this server's history"
              + "|is ahead of the WAL flush position|is behind recovery timeline|replication slot .* (does not exist|has been invalidated)");

  private static final Duration FOLLOWING_PATIENCE = Duration.ofSeconds(20);

  /** Called with the primary running; returns when the standby shows what the primary has. */
  void prepareAndStart() {
    prepareAndFollow();
    if (!new StandbyReplay(primary, server).catchesUp(FOLLOWING_PATIENCE)) {
      LOG.warn("The standby was away for long and is still catching up; it answers with old rows");
    }
  }

  private void prepareAndFollow() {
    try (var connection = primary.administer()) {
      var catalog = new Catalog(connection, installation.settings());
      catalog.ensureRoles();
      catalog.ensureDatabase();
      if (catalog.ensureSlot() && Files.exists(data()) && startsAndFollows()) {
        return;
      }
      cloneFromPrimary(catalog);
    } catch (SQLException e) {
      throw new StackException(
          "PostgreSQL primary on port %d could not be prepared: %s (expected roles, database and replication slot to be made); its log '%s' says more"
              .formatted(primary.port(), e.getMessage(), primary.place().log()),
          e);
    }
    if (!startsAndFollows()) {
      throw new StackException(
          "PostgreSQL standby does not follow the primary, not even as a fresh clone (expected it to stream within %d s); its log '%s' ends: %s"
              .formatted(
                  FOLLOWING_PATIENCE.toSeconds(), server.place().log(), server.place().endOfLog()));
    }
  }

  void createDatabase(String name) {
    try (var connection = primary.administer()) {
      new Catalog(connection, installation.settings()).createDatabase(name);
    } catch (SQLException e) {
      throw new StackException("Database '%s' could not be created".formatted(name), e);
    }
  }

  private Path data() {
    return server.place().data();
  }

  private boolean startsAndFollows() {
    try {
      server.start();
    } catch (StackException e) {
      LOG.debug("The standby did not start", e);
      return false;
    }
    Waiting.until(FOLLOWING_PATIENCE, () -> isFollowing() || isHopeless());
    return isFollowing();
  }

  private boolean isHopeless() {
    return HOPELESS.matcher(server.place().endOfLog()).find();
  }

  private boolean isFollowing() {
    try (var connection = server.administer();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select status from pg_stat_wal_receiver")) {
      return row.next() && "streaming".equals(row.getString(1));
    } catch (SQLException _) {
      return false;
    }
  }

  private void cloneFromPrimary(Catalog catalog) throws SQLException {
    LOG.warn(
        "The standby in '{}' cannot follow the primary; cloning it anew. Its log ends: {}",
        data(),
        server.place().endOfLog());
    server.stop();
    catalog.renewSlot();
    try {
      Path unfinished = DataFolders.unfinished(data());
      catalog.backUp(primary.place().data(), unfinished);
      installation.user().own(unfinished);
      Folders.delete(data());
      Files.move(unfinished, data());
    } catch (IOException e) {
      throw new StackException(
          "PostgreSQL standby could not be cloned to '%s': %s (expected room for a copy of the primary); make room and start again"
              .formatted(data(), e.getMessage()),
          e);
    }
  }
}
