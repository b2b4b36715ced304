package io.btcpaytracker.dashboard.openapi;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the contract says of one operation: the structure off the code, the words as they were. */
final class OperationWords {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> FRESHNESS_HEADERS =
      List.of("Tracker-Position", "Tracker-Age", "Tracker-Served-By");
  private static final List<String> OPTIONAL = List.of("description", "security");
  private static final String DESCRIPTION = "description";
  private static final String SCHEMA = "schema";
  private static final String CONTENT = "content";
  private static final String JSON_TYPE = "application/json";

  private final ContractFile earlier;
  private final Components components;

  OperationWords(ContractFile earlier, Components components) {
    this.earlier = earlier;
    this.components = components;
  }

  ObjectNode described(Operation operation) {
    JsonNode known = earlier.operation(operation.path(), operation.method());
    ObjectNode told = JSON.createObjectNode();
    told.putArray("tags").add(operation.tag());
    told.put("operationId", operation.id());
    told.put("summary", known.path("summary").asString(""));
    OPTIONAL.stream().filter(known::has).forEach(name -> told.set(name, known.get(name)));
    told.set("parameters", parameters(operation, known));
    for (MethodParameter parameter : operation.code().getMethodParameters()) {
      if (parameter.hasParameterAnnotation(RequestBody.class)) {
        told.set("requestBody", body(parameter.getGenericParameterType(), known));
      }
    }
    told.set("responses", responses(operation, known));
    return told;
  }

  private ArrayNode parameters(Operation operation, JsonNode known) {
    ArrayNode told = JSON.createArrayNode();
    Arrays.stream(operation.code().getMethodParameters())
        .flatMap(this::asked)
        .forEach(place -> told.add(parameter(place, known)));
    return told;
  }

  /**
   * Where a value of a request is taken from.
   *
   * @param words of the record it stands in
   */
  private record Asked(String name, String in, boolean required, Optional<String> words) {
    Asked(String name, String in, boolean required) {
      this(name, in, required, Optional.empty());
    }
  }

  private Stream<Asked> asked(MethodParameter parameter) {
    String name = parameter.getParameter().getName();
    if (parameter.hasParameterAnnotation(PathVariable.class)) {
      return Stream.of(new Asked(name, "path", true));
    }
    if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
      Class<?> several = parameter.getParameterType();
      return Arrays.stream(several.getRecordComponents())
          .map(RecordComponent::getName)
          .map(part -> new Asked(part, "query", false, components.wordsOf(several, part)));
    }
    RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
    if (header != null) {
      return Stream.of(new Asked(header.name(), "header", header.required()));
    }
    return Stream.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
        .map(query -> new Asked(name, "query", query.required()));
  }

  private ObjectNode parameter(Asked asked, JsonNode operation) {
    Optional<JsonNode> known = earlier.parameter(operation, asked.name());
    ObjectNode told = JSON.createObjectNode();
    told.put("name", asked.name()).put("in", asked.in()).put("required", asked.required());
    told.put(
        DESCRIPTION,
        asked.words().or(() -> known.map(words -> words.get(DESCRIPTION).asString())).orElse(""));
    told.set(
        SCHEMA,
        known
            .map(words -> words.get(SCHEMA))
            .orElseGet(() -> JSON.createObjectNode().put("type", "string")));
    return told;
  }

  private ObjectNode body(Type type, JsonNode known) {
    ObjectNode content = JSON.createObjectNode();
    content.set(SCHEMA, components.ofBody(type));
    JsonNode example = known.at("/requestBody/content/application~1json/example");
    if (!example.isMissingNode()) {
      content.set("example", example);
    }
    ObjectNode body = JSON.createObjectNode().put("required", true);
    body.putObject(CONTENT).set(JSON_TYPE, content);
    return body;
  }

  private ObjectNode responses(Operation operation, JsonNode known) {
    JsonNode before = known.path("responses");
    String status =
        operation
            .status()
            .or(() ->
                before.propertyNames().stream().filter(code -> code.startsWith("2")).findFirst())
            .orElse("200");
    ObjectNode success = JSON.createObjectNode();
    success.put(DESCRIPTION, before.path(status).path(DESCRIPTION).asString("Done."));
    if (operation.tellsFreshness()) {
      ObjectNode headers = success.putObject("headers");
      FRESHNESS_HEADERS.forEach(
          name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
    }
    if (!operation.formats().isEmpty()) {
      success.set(CONTENT, content(operation));
    }
    ObjectNode responses = JSON.createObjectNode();
    responses.set(status, success);
    responses.putObject("default").put("$ref", "#/components/responses/Problem");
    return responses;
  }

  private ObjectNode content(Operation operation) {
    ObjectNode content = JSON.createObjectNode();
    for (String format : operation.formats()) {
      // What is streamed is written line by line and has no type.
      Type answer = operation.answer().equals(void.class) ? String.class : operation.answer();
      content.putObject(format).set(SCHEMA, components.of(answer));
    }
    return content;
  }
}
