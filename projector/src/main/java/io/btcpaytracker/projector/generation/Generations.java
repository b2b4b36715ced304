package io.btcpaytracker.projector.generation;

import io.btcpaytracker.projector.generation.Generation.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of generations in the primary. */
public final class Generations {
  private static final String LIST =
      """
      select number, schema_name, application_id, state, started_at, switched_at, published_at
      from projection_control.generation
      order by number
      """;

  private static final String BEGIN =
      """
      insert into projection_control.generation (
        number, takes_from, schema_name, application_id, state, started_at)
      select next, next, coalesce(:schema, 'projection_g' || next),
        coalesce(:application, 'projector-g' || next), 'building', now()
      from (
        select greatest(max(number), :above) + 1 as next
        from projection_control.generation) n
      returning number
      """;

  private final JdbcClient client;

  public Generations(DataSource primary) {
    this.client = JdbcClient.create(primary);
  }

  /**
   * @throws DataAccessException when the primary is away
   */
  public List<Generation> list() {
    return client.sql(LIST).query((row, _) -> generation(row)).list();
  }

  public Generation current() {
    return in(State.CURRENT)
        .orElseThrow(() ->
            new IllegalStateException(
                "no generation is current (expected one in projection_control.generation); restore the table from a backup, or ./tracker reset"));
  }

  public Optional<Generation> in(State state) {
    return list().stream().filter(generation -> generation.state() == state).findFirst();
  }

  /**
   * A new one, with nothing in it yet.
   *
   * @param above a number that states have had; the new one is greater
   */
  public Generation begin(int above) {
    return inserted(above, null, null);
  }

  /** One that goes on where another one stopped, with its tables and its stream. */
  public Generation goOnFrom(Generation stopped, int above) {
    return inserted(above, stopped.schemaName(), stopped.applicationId());
  }

  /** The log has seen greater numbers than this database: its states would count as old. */
  public Generation renumber(Generation generation, int above) {
    client
        .sql("update projection_control.generation set number = ? where number = ?")
        .params(above + 1, generation.number())
        .update();
    return numbered(above + 1);
  }

  private Generation inserted(int above, @Nullable String schema, @Nullable String applicationId) {
    int number =
        client
            .sql(BEGIN)
            .param("above", above)
            .param("schema", schema)
            .param("application", applicationId)
            .query(Integer.class)
            .single();
    return numbered(number);
  }

  private Generation numbered(int number) {
    return list().stream().filter(one -> one.number() == number).findFirst().orElseThrow();
  }

  public void enter(Generation generation, State state) {
    client
        .sql("update projection_control.generation set state = ? where number = ?")
        .params(state.word(), generation.number())
        .update();
  }

  /** From now on the folds may go on. */
  public void published(Generation generation) {
    client
        .sql("update projection_control.generation set published_at = now() where number = ?")
        .param(generation.number())
        .update();
  }

  /** Removes the tables of generations that are gone, unless another one goes on with them. */
  public void dropTablesOfGone() {
    goneForGood()
        .forEach(gone ->
            client.sql("drop schema if exists %s cascade".formatted(gone.schemaName())).update());
  }

  /** Those that no other one goes on from. */
  public List<Generation> goneForGood() {
    List<Generation> all = list();
    return all.stream().filter(one -> one.state() == State.GONE && !isGoneOn(one, all)).toList();
  }

  private static boolean isGoneOn(Generation gone, List<Generation> all) {
    return all.stream()
        .anyMatch(other ->
            other.state() != State.GONE && other.applicationId().equals(gone.applicationId()));
  }

  private static Generation generation(ResultSet row) throws SQLException {
    return new Generation(
        row.getInt("number"),
        row.getString("schema_name"),
        row.getString("application_id"),
        State.of(row.getString("state")),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row, "switched_at"),
        instant(row, "published_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
