package io.btcpaytracker.projector;

import static io.btcpaytracker.projector.Webhook.webhook;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the request to forget to rows without people, with everything real. */
class ErasureIT {
  private static final TestStack STACK = TestStack.shared();
  private static final String PEOPLE =
      """
      select
        (select count(*) from invoice_person where store_id = '%1$s'),
        (select count(*) from payment_destination where store_id = '%1$s'),
        (select count(*) from delivery_body join delivery using (id, received_at)
          where store_id = '%1$s'),
        (select count(*) from erased_invoice where store_id = '%1$s')
      """;

  @TempDir private static Path data;
  private static TestDatabase database;
  private static Rows rows;
  private static Log log;
  private static RunningProjector projector;

  @BeforeAll
  static void start() {
    database = STACK.createDatabase();
    rows = Rows.ofPrimary(database);
    log = Log.on(STACK);
    projector = RunningProjector.on(STACK, database, data);
  }

  @AfterAll
  static void stop() {
    projector.close();
    log.close();
  }

  @Test
  void aBuyerIsForgottenInEveryInvoiceAndStaysSoWhenAllIsReadAgain() {
    appendInvoiceOf("buyer", "A1", "Ann@Example.com");
    appendInvoiceOf("buyer", "A2", "ann@example.com");
    appendInvoiceOf("buyer", "B1", "bob@example.com");
    rows.await(PEOPLE.formatted("buyer"), "3|3|6|0");

    HttpResponse<String> answer =
        projector.manage("erasures", "{\"buyer\": \" ann@example.COM \"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"A1\"", "\"A2\"", "\"complete\":true")
        .doesNotContain("B1");
    rows.await(PEOPLE.formatted("buyer"), "1|1|2|2");

    appendInvoiceOf("buyer", "A1", "ann@example.com");
    rows.await("select count(*) from delivery where store_id = 'buyer'", "8");
    rows.await(PEOPLE.formatted("buyer"), "1|1|2|2");

    projector.close();
    rows.change("update writer_position set next_offset = 0");
    projector = RunningProjector.on(STACK, database, data);
    awaitAllRead();
    assertThat(rows.read(PEOPLE.formatted("buyer"))).containsExactly("1|1|2|2");
    assertThat(rows.read("select sum(value) from payment where store_id = 'buyer'"))
        .containsExactly("0.006");
    assertThat(
            rows.read(
                "select distinct type, outcome from invoice_event where store_id = 'buyer' and channel = 'COMMANDED'"))
        .containsExactly("TrackerPersonalDataErased|Moved");
  }

  @Test
  void oneInvoiceIsForgottenByItsPlace() {
    appendInvoiceOf("place", "A1", "ann@example.org");
    rows.await(PEOPLE.formatted("place"), "1|1|2|0");

    HttpResponse<String> answer =
        projector.manage("erasures", "{\"store\": \"place\", \"invoice\": \"A1\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    rows.await(PEOPLE.formatted("place"), "0|0|0|1");
    rows.await(
        "select order_id is not null, erased_at is not null from invoice where store_id = 'place'",
        "t|t");
  }

  @Test
  void whoIsNotKnownIsNotPutOnTheLog() {
    HttpResponse<String> answer = projector.manage("erasures", "{\"buyer\": \"no@one.example\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"erased\":[]");
  }

  @Test
  void aRequestThatNamesNobodyOrTooMuchIsRefused() {
    assertThat(projector.manage("erasures", "{}").statusCode()).isEqualTo(400);
    assertThat(projector.manage("erasures", "{\"store\": \"s\"}").statusCode()).isEqualTo(400);
    assertThat(projector.manage("erasures", "{\"buyer\": \" \"}").statusCode()).isEqualTo(400);
    assertThat(
            projector
                .manage("erasures", "{\"store\": \"s\", \"invoice\": \"i\", \"buyer\": \"b\"}")
                .body())
        .contains("expected 'store' and 'invoice', or 'buyer' alone");
  }

  private static void appendInvoiceOf(String store, String invoice, String buyer) {
    append(webhook(invoice).of(store).created(), buyer);
    append(webhook(invoice).of(store).at(3).paymentSettled("tx-" + invoice, "0.002"), buyer);
    log.flush();
  }

  private static void append(Webhook webhook, String buyer) {
    String body =
        new String(webhook.body(), UTF_8)
            .replace("\"metadata\": {", "\"metadata\": {\"buyerEmail\": \"%s\",".formatted(buyer));
    log.append(
        Topics.INVOICE_EVENTS,
        webhook.key(),
        WireFormats.INVOICE_EVENT.encode(
            webhook.event().setBody(ByteBuffer.wrap(body.getBytes(UTF_8))).build()));
  }

  private static void awaitAllRead() {
    rows.await(
        """
        select topic || '{' || string_agg(log_partition || '=' || next_offset, ', '
          order by log_partition) || '}'
        from log_position where topic = 'invoice-events' group by topic
        """,
        Topics.INVOICE_EVENTS + log.ends(Topics.INVOICE_EVENTS));
  }
}
