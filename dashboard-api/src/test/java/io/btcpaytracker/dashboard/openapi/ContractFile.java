package io.btcpaytracker.dashboard.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract as it lies in {@code schemas}. Its structure is made from the app; summaries,
 * descriptions, examples and the schemas of parameters are people's words and are kept.
 */
final class ContractFile {
  private static final Path FILE = Path.of("../schemas/src/main/resources/openapi/dashboard.json");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ObjectNode document;

  private ContractFile(ObjectNode document) {
    this.document = document;
  }

  static ContractFile read() throws IOException {
    return new ContractFile(
        Files.exists(FILE) ? (ObjectNode) JSON.readTree(FILE) : JSON.createObjectNode());
  }

  ObjectNode document() {
    return document;
  }

  /** What is said of an operation; missing when it is new. */
  JsonNode operation(String path, String method) {
    return document.path("paths").path(path).path(method);
  }

  /** What is said of a parameter: here, else wherever one of this name is explained. */
  Optional<JsonNode> parameter(JsonNode operation, String name) {
    return Stream.concat(
            Stream.of(operation),
            document.path("paths").valueStream().flatMap(JsonNode::valueStream))
        .flatMap(known -> known.path("parameters").valueStream())
        .filter(known -> known.path("name").asString("").equals(name))
        .filter(known -> !known.path("description").asString("").isEmpty())
        .findFirst();
  }

  static String text(JsonNode document) {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JSON.writer().with(printer).writeValueAsString(document) + "\n";
  }

  static void write(JsonNode document) throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, text(document));
  }
}
