package io.btcpaytracker.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where one of the two servers lives, and what it is there. */
sealed interface ServerPlace {
  Path data();

  int port();

  String name();

  /** The environment name that moves the port. */
  String portSetting();

  void writeFiles(PostgresSettings settings) throws IOException;

  default Path log() {
    return data().resolveSibling(name() + ".log");
  }

  /** Each run has a log of its own, and the one before is kept: bounded, and never mixed up. */
  default void beginLog() throws IOException {
    if (Files.exists(log())) {
      Path before = log().resolveSibling(log().getFileName() + ".1");
      Files.move(log(), before, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  default String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join(" | ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  record Primary(Path data, int port) implements ServerPlace {
    @Override
    public String name() {
      return "primary";
    }

    @Override
    public String portSetting() {
      return "PRIMARY_DB_EXPOSED_PORT";
    }

    @Override
    public void writeFiles(PostgresSettings settings) throws IOException {
      ServerFiles.writePrimary(data, port, settings);
    }
  }

  record Standby(Path data, int port, int primaryPort) implements ServerPlace {
    @Override
    public String name() {
      return "standby";
    }

    @Override
    public String portSetting() {
      return "REPLICA_DB_EXPOSED_PORT";
    }

    @Override
    public void writeFiles(PostgresSettings settings) throws IOException {
      ServerFiles.writeStandby(data, port, primaryPort, settings);
    }
  }
}
