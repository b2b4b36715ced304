package io.btcpaytracker.gateway;

import static io.btcpaytracker.gateway.RunningGateway.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.schemas.Topics;
import io.btcpaytracker.schemas.WireFormats;
import io.btcpaytracker.schemas.avro.RejectedDelivery;
import io.btcpaytracker.stack.TestStack;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalIT {
  private static final String DEFAULT = "/api/webhooks/btcpay/events";
  private static final int TOO_LONG = 2 * 1024 * 1024 + 1;

  private final RunningGateway gateway = RunningGateway.shared();
  private final LogReader log = new LogReader(TestStack.shared().bootstrapServers());

  @ParameterizedTest
  @CsvSource({
    "GET, /api/webhooks/btcpay/events",
    "GET, /api/webhooks/btcpay/events/",
    "GET, /api/webhooks/btcpay/nobody",
    "GET, /api/webhooks/",
    "GET, /api/webhooks",
    "GET, /webhook",
    "GET, /webhook/",
    "PUT, /webhook",
    "DELETE, /webhook",
    "PATCH, /webhook",
    "OPTIONS, /webhook",
    "HEAD, /webhook"
  })
  void onlyPostIsTakenAndNobodyIsSentElsewhere(String method, String path) {
    var answer = gateway.send(gateway.request(path).method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void aWrongSignatureIsRefusedAndRecordedWithoutItsSecrets() {
    Webhook forged = Webhook.of("{\"forged\": 1}").signedWith("another secret");

    var answer =
        gateway.send(
            forged.applyTo(
                gateway
                    .request(DEFAULT)
                    .header("Authorization", "Bearer canary")
                    .header("Cookie", "session=canary")));

    assertProblem(answer, 401, "bad-signature");
    RejectedDelivery rejected = recorded(r -> body(r).contains("forged"));
    assertThat(rejected.getSourceId()).isEqualTo("default");
    assertThat(rejected.getStatus()).isEqualTo(401);
    assertThat(rejected.getReason()).contains("BTCPay-Sig");
    assertThat(rejected.getBodyBytes()).isEqualTo(forged.body().length);
    assertThat(rejected.getHeaders())
        .containsEntry("btcpay-sig", forged.signature().substring(0, 15) + "...")
        .containsEntry("authorization", "***")
        .containsEntry("cookie", "***");
  }

  @Test
  void aMissingSignatureIsRefused() {
    var answer = gateway.send(gateway.request(DEFAULT).POST(BodyPublishers.ofString("{}")));

    assertProblem(answer, 401, "bad-signature");
  }

  @Test
  void ofALongRejectedBodyTheBeginningIsKept() {
    gateway.deliver(Webhook.of("long".repeat(5000)).signedWith("another secret"));

    RejectedDelivery rejected = recorded(r -> body(r).startsWith("longlong"));
    assertThat(rejected.getBodyBytes()).isEqualTo(20_000);
    assertThat(rejected.getBody().remaining()).isEqualTo(4096);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/webhooks/btcpay/nobody",
        "/api/webhooks/paypal/default",
        "/api/webhooks/btcpay",
        "/api/webhooks/btcpay/default/more",
        "/webhook/more"
      })
  void anUnknownSourceIsRefusedAndRecorded(String path) {
    var answer = gateway.deliver(path, Webhook.invoiceEvent("InvoiceCreated", "N1", "d1"));

    assertProblem(answer, 404, "unknown-source");
    assertThat(recorded(r -> r.getStatus() == 404).getBodyBytes()).isZero();
  }

  @Test
  void aStoreTheSourceDoesNotSpeakForIsRefusedAndRecorded() {
    Webhook webhook = Webhook.invoiceEvent("InvoiceCreated", "foreign", "d1");

    var answer = gateway.deliver("/api/webhooks/btcpay/narrow", webhook);

    assertProblem(answer, 403, "foreign-store");
    assertThat(recorded(r -> r.getStatus() == 403).getSourceId()).isEqualTo("narrow");
  }

  @Test
  void anAnnouncedLengthBeyondTheLimitIsRefused() {
    var answer = gateway.deliver(Webhook.of(new byte[TOO_LONG]));

    assertProblem(answer, 413, "body-too-large");
    assertThat(recorded(r -> r.getStatus() == 413).getReason()).contains("2097152");
  }

  @Test
  void anUnannouncedLengthBeyondTheLimitIsRefused() {
    var endless =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TOO_LONG * 2]));

    assertProblem(gateway.send(gateway.request(DEFAULT).POST(endless)), 413, "body-too-large");
  }

  @Test
  void anEncodedBodyIsRefusedBecauseItIsNotWhatWasSigned() {
    Webhook webhook = Webhook.invoiceEvent("InvoiceCreated", "E1", "d1");

    var gzip =
        gateway.send(webhook.applyTo(gateway.request(DEFAULT).header("Content-Encoding", "gzip")));
    var identity =
        gateway.send(
            webhook.applyTo(gateway.request(DEFAULT).header("Content-Encoding", "identity")));

    assertProblem(gzip, 415, "encoded-body");
    assertThat(identity.statusCode()).isEqualTo(200);
  }

  @Test
  void elsewhereThereIsNothing() {
    assertProblem(gateway.get("/nothing"), 404, "not-found");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String kind) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).get("type").asString())
        .isEqualTo("https://btcpaytracker.io/problems/" + kind);
    assertThat(json(answer).get("status").asInt()).isEqualTo(status);
    assertThat(answer.body()).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception");
  }

  /** Recording is not waited for by the answer, so it is waited for here. */
  private RejectedDelivery recorded(Predicate<RejectedDelivery> wanted) {
    return await().until(() -> find(wanted), found -> !found.isEmpty()).getFirst();
  }

  private List<RejectedDelivery> find(Predicate<RejectedDelivery> wanted) {
    return log.all(Topics.REJECTED_DELIVERIES).stream()
        .map(record -> WireFormats.REJECTED_DELIVERY.decode(record.value()))
        .filter(wanted)
        .toList();
  }

  private static String body(RejectedDelivery rejected) {
    return UTF_8.decode(rejected.getBody().duplicate()).toString();
  }
}
