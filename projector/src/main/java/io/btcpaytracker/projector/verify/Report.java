package io.btcpaytracker.projector.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a comparison found: how many rows of each table were looked at, and what differs. */
final class Report {
  /** Of each table; the rest is counted only. */
  static final int DIFFERENCES_TOLD_MAX = 20;

  private final Map<String, Long> rows = new LinkedHashMap<>();
  private final List<Difference> differences = new ArrayList<>();
  private long count;

  void compared(String table, long rowsOfTable) {
    rows.put(table, rowsOfTable);
  }

  void add(List<Difference> told, long all) {
    differences.addAll(told);
    count += all;
  }

  long count() {
    return count;
  }

  Map<String, Long> rows() {
    return Map.copyOf(rows);
  }

  List<Difference> differences() {
    return List.copyOf(differences);
  }
}
