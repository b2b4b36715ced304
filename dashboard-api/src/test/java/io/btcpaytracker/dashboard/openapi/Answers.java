package io.btcpaytracker.dashboard.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares answers with what the contract says of them: nothing missing, nothing added. */
final class Answers {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String JSON_TYPE = "application/json";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final ObjectNode components;

  Answers(JsonNode contract) {
    components = (ObjectNode) contract.get("components").deepCopy();
    components
        .get("schemas")
        .valueStream()
        .filter(schema -> schema.has("properties"))
        .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
  }

  void check(String question, JsonNode operation, HttpResponse<String> answer) {
    JsonNode told = operation.get("responses").path(Integer.toString(answer.statusCode()));
    assertThat(told.isMissingNode())
        .as("%s answered %d: %s", question, answer.statusCode(), answer.body())
        .isFalse();
    told.path("headers").propertyNames().stream()
        .filter(name -> components.get("headers").get(name).path("required").asBoolean(false))
        .forEach(name ->
            assertThat(answer.headers().firstValue(name)).as("%s: %s", question, name).isPresent());
    JsonNode schema = told.path("content").path(JSON_TYPE).path("schema");
    if (!schema.isMissingNode()) {
      assertThat(schemaOf(schema).validate(JSON.readTree(answer.body())))
          .as("%s: %s", question, answer.body())
          .isEmpty();
    }
  }

  private Schema schemaOf(JsonNode schema) {
    ObjectNode whole = (ObjectNode) schema.deepCopy();
    whole.set("components", components);
    return registry.getSchema(whole);
  }
}
