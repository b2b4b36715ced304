package io.btcpaytracker.dashboard.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract in {@code schemas} against the running app. */
class ContractIT {
  private static final String REWRITE = "openapi.write";

  private final TestDashboard dashboard = TestDashboard.shared();

  @Test
  void theContractIsWhatTheAppHasAndNothingElse() throws IOException {
    ContractFile written = ContractFile.read();

    ObjectNode now = new ContractOfApp(written, SourceWords.read()).of(Operation.of(dashboard));

    if (Boolean.getBoolean(REWRITE)) {
      ContractFile.write(now);
    } else {
      assertThat(ContractFile.text(now))
          .as(
              "the contract; ./tracker test -pl dashboard-api -am -Dit.test=ContractIT -Dopenapi.write=true writes it anew")
          .isEqualTo(ContractFile.text(written.document()));
    }
  }

  @Test
  void everyOperationAndParameterIsExplained() throws IOException {
    JsonNode contract = ContractFile.read().document();

    operations(contract)
        .forEach(operation -> {
          assertThat(operation.path("summary").asString())
              .as("summary of %s in the contract", operation.path("operationId"))
              .isNotEmpty();
          operation
              .path("parameters")
              .forEach(parameter ->
                  assertThat(parameter.path("description").asString())
                      .as("%s of %s", parameter.path("name"), operation.path("operationId"))
                      .isNotEmpty());
        });
  }

  @Test
  void operationsAreToldApartByTheirIdsAndEveryTagIsExplained() throws IOException {
    JsonNode contract = ContractFile.read().document();

    assertThat(operations(contract).map(operation -> operation.get("operationId").asString()))
        .doesNotHaveDuplicates();
    assertThat(contract.get("tags").valueStream().map(tag -> tag.get("name").asString()))
        .containsExactlyInAnyOrderElementsOf(
            operations(contract)
                .map(operation -> operation.get("tags").get(0).asString())
                .distinct()
                .toList());
  }

  @Test
  void itIsServedAndIsNotSentAgain() throws IOException {
    HttpResponse<String> first = dashboard.get("/openapi.json");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(dashboard.json("/openapi.json")).isEqualTo(ContractFile.read().document());
    assertThat(first.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(dashboard.get("/openapi.json", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void thePageToBrowseItHasNoScriptInItself() {
    HttpResponse<String> page = dashboard.get("/docs");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.body()).doesNotContain("http://", "https://", "<style", "style=", "onclick");
    var files = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page.body());
    assertThat(files.results().map(file -> file.group(1)).distinct())
        .hasSizeGreaterThan(5)
        .allSatisfy(path -> assertThat(dashboard.get(path).statusCode()).as(path).isEqualTo(200));
  }

  private static Stream<JsonNode> operations(JsonNode contract) {
    return contract.get("paths").valueStream().flatMap(JsonNode::valueStream);
  }
}
