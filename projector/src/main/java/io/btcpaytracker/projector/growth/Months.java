package io.btcpaytracker.projector.growth;

import static java.util.stream.Collectors.toCollection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables that are cut into months go together. A month is made when a row of it is about to be
 * written, in a transaction of its own, and remembered.
 */
public final class Months {
  private static final Logger log = LoggerFactory.getLogger(Months.class);

  /** Outside of these, where only a clock gone mad leads, the tables have partitions of years. */
  private static final Instant FIRST = Instant.parse("2009-01-01T00:00:00Z");

  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

  private static final long SECONDS_PER_DAY = 86_400;

  private final DataSource primary;
  private final List<String> tables;
  private final Set<YearMonth> made = ConcurrentHashMap.newKeySet();

  private Months(DataSource primary, List<String> tables) {
    this.primary = primary;
    this.tables = tables;
  }

  static Months ofDeliveries(DataSource primary) {
    return new Months(primary, List.of("delivery", "delivery_body"));
  }

  static Months ofTimeline(DataSource primary) {
    return new Months(primary, List.of("invoice_event"));
  }

  static YearMonth of(Instant time) {
    return YearMonth.from(time.atOffset(ZoneOffset.UTC));
  }

  static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Returns when rows of all these times have a place. */
  public void cover(Stream<Instant> times) throws SQLException {
    Set<YearMonth> missing =
        times
            .filter(time -> !time.isBefore(FIRST) && time.isBefore(END))
            .mapToLong(time -> Math.floorDiv(time.getEpochSecond(), SECONDS_PER_DAY))
            .distinct()
            .mapToObj(day -> YearMonth.from(LocalDate.ofEpochDay(day)))
            .filter(month -> !made.contains(month))
            .collect(toCollection(TreeSet::new));
    if (!missing.isEmpty()) {
      make(missing);
    }
  }

  /** Another process may have dropped months since: the database will be asked again. */
  void forget() {
    made.clear();
  }

  private void make(Set<YearMonth> months) throws SQLException {
    try (Connection connection = primary.getConnection();
        var statement = connection.prepareStatement("select add_month(?, ?)")) {
      for (YearMonth month : months) {
        for (String table : tables) {
          make(statement, table, month.atDay(1));
        }
        made.add(month);
      }
    }
    log.atDebug().addKeyValue("tables", tables).addKeyValue("months", months).log("months made");
  }

  private static void make(PreparedStatement statement, String table, LocalDate month)
      throws SQLException {
    statement.setString(1, table);
    statement.setObject(2, month);
    statement.executeQuery().close();
  }
}
