package io.btcpaytracker.dashboard.pipeline;

import static io.btcpaytracker.dashboard.readmodel.Columns.instant;
import static io.btcpaytracker.dashboard.readmodel.Columns.instantOrNull;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records the projector gave up on and nobody has given to it again. */
record LetterQueries(JdbcClient client) {
  private static final int NEWEST = 20;

  DeadLetters open() {
    List<DeadLetters.Letter> newest = newest();
    return client
        .sql(
            """
            select count(*) as open, min(recorded_at) as oldest
            from dead_letter
            where redriven_at is null
            """)
        .query(
            (row, _) -> new DeadLetters(row.getLong("open"), instantOrNull(row, "oldest"), newest))
        .single();
  }

  private List<DeadLetters.Letter> newest() {
    return client
        .sql(
            """
            select number, station, topic, log_partition, log_offset, cause, recorded_at
            from dead_letter
            where redriven_at is null
            order by recorded_at desc
            limit :rows
            """)
        .param("rows", NEWEST)
        .query((row, _) ->
            new DeadLetters.Letter(
                row.getObject("number", Long.class),
                row.getString("station"),
                row.getString("topic"),
                row.getInt("log_partition"),
                row.getLong("log_offset"),
                row.getString("cause"),
                instant(row, "recorded_at")))
        .list();
  }
}
