package io.btcpaytracker.stack.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The configuration files of a server, written anew at each start, so that the settings given now
 * hold and nothing edited by hand survives unseen.
 */
final class ServerFiles {
  /** The contract's name for the standby's place in the primary's log. */
  static final String SLOT = "replication_slot_slave1";

  private ServerFiles() {}

  static void writePrimary(Path data, int port, PostgresSettings settings) throws IOException {
    write(data.resolve("postgresql.conf"), common(port, settings));
    write(data.resolve("pg_hba.conf"), access(settings));
  }

  static void writeStandby(Path data, int port, int primaryPort, PostgresSettings settings)
      throws IOException {
    write(data.resolve("postgresql.conf"), common(port, settings) + follow(primaryPort, settings));
    write(data.resolve("pg_hba.conf"), access(settings));
    write(data.resolve("standby.signal"), "");
  }

  private static String common(int port, PostgresSettings settings) {
    return """
    # Written at each start; changes are lost.
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    password_encryption = 'scram-sha-256'

    # A standby refuses to follow a primary that allows more than itself: the same for both.
    max_connections = 100
    max_wal_senders = 10
    max_replication_slots = 10
    wal_level = logical
    # A standby away for longer than this is cloned anew; without a bound it would fill the disk.
    max_slot_wal_keep_size = 4GB

    shared_buffers = 64MB
    max_wal_size = 512MB
    io_workers = 1
    jit = off
    synchronous_commit = on
    fsync = %s
    full_page_writes = %s

    timezone = 'UTC'
    log_timezone = 'UTC'
    log_line_prefix = '%%m [%%p] '
    log_checkpoints = off
    """
        .formatted(port, onOff(settings.durable()), onOff(settings.durable()));
  }

  private static String follow(int primaryPort, PostgresSettings settings) {
    String connection =
        "host=127.0.0.1 port=%d user=%s password=%s application_name=standby"
            .formatted(
                primaryPort,
                connectionValue(settings.replicationUser()),
                connectionValue(settings.replicationPassword()));
    return """

    hot_standby = on
    hot_standby_feedback = on
    primary_conninfo = %s
    primary_slot_name = '%s'
    # The default of 5 s is how long every restart of the primary would be felt.
    wal_retrieve_retry_interval = 200ms
    wal_receiver_status_interval = 1s
    """
        .formatted(quoted(connection), SLOT);
  }

  private static String access(PostgresSettings settings) {
    return """
    host all all 127.0.0.1/32 scram-sha-256
    host replication "%s" 127.0.0.1/32 scram-sha-256
    """
        .formatted(settings.replicationUser());
  }

  private static String onOff(boolean value) {
    return value ? "on" : "off";
  }

  private static String connectionValue(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** A configuration file reads a backslash as an escape too. */
  private static String quoted(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /**
   * Readable by its owner only, as there are passwords among them, and on disk when this returns:
   * without its password a folder that survived a power cut would be of no use.
   */
  static void write(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(content.getBytes(UTF_8)));
      channel.force(true);
    }
  }
}
