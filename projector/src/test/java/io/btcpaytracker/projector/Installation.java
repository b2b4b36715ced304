package io.btcpaytracker.projector;

import static io.btcpaytracker.projector.Webhook.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.nio.file.Path;
import java.util.List;

/** A projector with a database of its own, and what tests of whole generations ask of it. */
final class Installation implements AutoCloseable {
  private static final TestStack STACK = TestStack.shared();

  final TestDatabase database = STACK.createDatabase();
  final Rows rows = Rows.ofPrimary(database);
  final Log log = Log.on(STACK);
  private final Path data;
  private RunningProjector projector;

  Installation(Path data) {
    this.data = data;
    projector = startedIn(data);
    try {
      awaitNothingBehind();
    } catch (AssertionError | RuntimeException e) {
      close();
      throw e;
    }
  }

  RunningProjector projector() {
    return projector;
  }

  /** Another one of the same rows. */
  RunningProjector startedIn(Path folder) {
    return RunningProjector.on(STACK, database, folder);
  }

  void restart() {
    projector.close();
    projector = startedIn(data);
  }

  void rebuild() {
    assertThat(projector.manage("generations", "{}").statusCode()).isEqualTo(200);
    assertThat(projector.outcomeOf("generations")).endsWith("is current");
  }

  void rollBack() {
    assertThat(projector.manage("generations/rollback", "{}").statusCode()).isEqualTo(200);
    assertThat(projector.outcomeOf("generations")).contains("goes on from");
  }

  /** What a verification finds, in its own words. */
  String verified(String order) {
    assertThat(projector.manage("verification", order).statusCode()).isEqualTo(200);
    return projector.outcomeOf("verification");
  }

  void assertThatRowsAreWhatTheLogSays() {
    awaitNothingBehind();
    assertThat(verified("{}"))
        .as(() -> projector.asked("verification").toString())
        .isEqualTo("the rows are what the log says");
  }

  int current() {
    return number("select number from projection_control.generation where state = 'current'");
  }

  int number(String question) {
    return Integer.parseInt(rows.read(question).getFirst());
  }

  int invoicesOf(String store) {
    return number("select count(*) from invoice where store_id = '%s'".formatted(store));
  }

  void awaitInvoices(String store, int atLeast) {
    Rows.waiting()
        .untilAsserted(() -> assertThat(invoicesOf(store)).isGreaterThanOrEqualTo(atLeast));
  }

  void awaitSettled(String store, int invoices) {
    rows.await(
        "select status, count(*) from invoice where store_id = '%s' group by 1".formatted(store),
        "Settled|" + invoices);
  }

  /** Tables of generations that are not current. */
  List<String> otherSchemas() {
    return rows.read(
        "select nspname from pg_namespace where nspname like 'projection\\_g%' order by 1");
  }

  /** Every event is in the rows, with its effect. */
  void awaitNothingBehind() {
    log.append(webhook("last").of("waiting").created());
    String ends = Topics.INVOICE_EVENTS + log.ends(Topics.INVOICE_EVENTS);
    rows.await(
        """
        select topic || '{' || string_agg(log_partition || '=' || next_offset, ', '
          order by log_partition) || '}'
        from log_position where topic = 'invoice-events' group by topic
        """,
        ends);
  }

  @Override
  public void close() {
    projector.close();
    log.close();
  }
}
