package io.btcpaytracker.dashboard.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import io.btcpaytracker.dashboard.TestRows;
import io.btcpaytracker.dashboard.TestVisitor;
import io.btcpaytracker.stack.TestStack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the running app answers, against what the contract says it answers. */
class AnswersIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String STREAM = "/api/v1/events";

  private static TestDashboard dashboard;
  private static TestVisitor admin;
  private static JsonNode contract;
  private static UUID delivery;

  @BeforeAll
  static void start() throws IOException {
    contract = ContractFile.read().document();
    dashboard = TestDashboard.locked();
    delivery =
        TestRows.of(dashboard, "shop")
            .invoice("paid", "Settled", NOON)
            .payment("paid", "tx-0", "0.00100001", NOON)
            .person("paid", "ann@example.com", "{\"orderId\":\"7\"}")
            .event("paid", 1, "InvoiceSettled", "Moved", "New", "Settled")
            .told("paid", Instant.parse("2026-03-01T10:00:01Z"))
            .standsAt(0, 2, NOON)
            .delivery("rejected", NOON, "{}".getBytes(UTF_8), "{}");
    TestStack.shared().awaitStandby();
    admin = TestVisitor.signedIn(dashboard, "admin");
  }

  @AfterAll
  static void stop() {
    dashboard.close();
  }

  @Test
  void everyQuestionIsAnsweredAsTheContractSays() {
    Answers answers = new Answers(contract);

    questions((path, operation) -> answers.check(path, operation, admin.get(filled(path))));
  }

  @Test
  void everyCommandDoesWithItsExampleWhatTheContractSays() {
    Answers answers = new Answers(contract);
    Map<String, String> commands = new LinkedHashMap<>();
    commands.put("/api/v1/users", "post");
    commands.put("/api/v1/users/{name}", "put");
    commands.put("/api/v1/tokens", "post");
    commands.put("/api/v1/password", "put");

    commands.forEach((path, method) -> {
      JsonNode operation = contract.get("paths").get(path).get(method);
      JsonNode example = operation.at("/requestBody/content/application~1json/example");
      HttpResponse<String> answer =
          admin.command(
              method.toUpperCase(Locale.ROOT), path.replace("{name}", "ann"), example.toString());
      answers.check(method + " " + path, operation, answer);
    });
  }

  @Test
  void aParameterTakesExactlyTheValuesTheContractNames() {
    questions((path, operation) ->
        operation
            .get("parameters")
            .valueStream()
            .filter(parameter -> parameter.get("in").asString().equals("query"))
            .forEach(parameter -> {
              String question = filled(path) + "?" + parameter.get("name").asString() + "=";
              taken(parameter.get("schema")).forEach(value -> assertTaken(question + value, true));
              refused(parameter.get("schema"))
                  .forEach(value -> assertTaken(question + value, false));
            }));
  }

  private static void assertTaken(String question, boolean taken) {
    HttpResponse<String> answer = admin.get(question);

    assertThat(answer.statusCode() != 400).as("%s: %s", question, answer.body()).isEqualTo(taken);
  }

  private static Stream<String> taken(JsonNode schema) {
    return Stream.concat(
        schema.path("enum").valueStream().map(JsonNode::asString),
        Stream.of("minimum", "maximum").filter(schema::has).map(end -> schema.get(end).asString()));
  }

  private static Stream<String> refused(JsonNode schema) {
    return schema.has("enum")
        ? Stream.of("nonsense")
        : Stream.of("maximum")
            .filter(schema::has)
            .map(end -> Integer.toString(schema.get(end).asInt() + 1));
  }

  private static void questions(BiConsumer<String, JsonNode> asked) {
    contract.get("paths").properties().stream()
        .filter(path -> path.getValue().has("get") && !path.getKey().equals(STREAM))
        .forEach(path -> asked.accept(path.getKey(), path.getValue().get("get")));
  }

  private static String filled(String path) {
    return path.replace("{store}", "shop")
        .replace("{subject}", "invoice-events-value")
        .replace("{version}", "latest")
        .replace("/ids/{id}", "/ids/1")
        .replace("/deliveries/{id}", "/deliveries/" + delivery)
        .replace("{list}", "late")
        .replace("{id}", "paid");
  }
}
