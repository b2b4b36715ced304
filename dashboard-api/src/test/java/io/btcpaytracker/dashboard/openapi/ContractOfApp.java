package io.btcpaytracker.dashboard.openapi;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract as the running app would write it, with the words of an earlier one. */
final class ContractOfApp {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> KEPT = List.of("info", "servers", "security", "tags");
  private static final List<String> KEPT_PARTS = List.of("securitySchemes", "headers", "responses");

  private final ContractFile earlier;
  private final Components components;

  ContractOfApp(ContractFile earlier, SourceWords words) {
    this.earlier = earlier;
    components = new Components(words);
  }

  ObjectNode of(List<Operation> operations) {
    ObjectNode paths = JSON.createObjectNode();
    OperationWords words = new OperationWords(earlier, components);
    operations.forEach(operation ->
        paths
            .withObjectProperty(operation.path())
            .set(operation.method(), words.described(operation)));
    ObjectNode contract = JSON.createObjectNode().put("openapi", "3.1.0");
    KEPT.forEach(name -> contract.set(name, earlier.document().path(name)));
    contract.set("paths", paths);
    contract.set("components", parts());
    return contract;
  }

  private ObjectNode parts() {
    JsonNode known = earlier.document().path("components");
    ObjectNode parts = JSON.createObjectNode();
    KEPT_PARTS.forEach(name -> parts.set(name, known.path(name)));
    // RFC 9457's form, which is the framework's and no record of ours.
    ObjectNode schemas = components.all();
    schemas.set(Components.PROBLEM, known.path("schemas").path(Components.PROBLEM));
    parts.set("schemas", schemas);
    return parts;
  }
}
