package io.btcpaytracker.dashboard.openapi;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of values that have no parts. */
final class PlainSchemas {
  private static final JsonMapper JSON = JsonMapper.shared();

  private PlainSchemas() {}

  static ObjectNode of(Class<?> type) {
    if (type.isEnum()) {
      ObjectNode schema = ofKind("string");
      ArrayNode values = schema.putArray("enum");
      Stream.of(type.getEnumConstants()).map(Object::toString).forEach(values::add);
      return schema;
    }
    return switch (type.getSimpleName()) {
      case "String" -> ofKind("string");
      case "UUID" -> ofKind("string").put("format", "uuid");
      case "Instant" -> ofKind("string").put("format", "date-time");
      case "URI" -> ofKind("string").put("format", "uri");
      case "boolean", "Boolean" -> ofKind("boolean");
      case "int", "Integer" -> ofKind("integer").put("format", "int32");
      case "long", "Long" -> ofKind("integer").put("format", "int64");
      case "double", "Double" -> ofKind("number");
      default -> throw new IllegalStateException("no schema is known for " + type);
    };
  }

  static ObjectNode orNull(ObjectNode schema) {
    JsonNode kind = schema.get("type");
    if (kind != null) {
      schema.putArray("type").add(kind).add("null");
      return schema;
    }
    ObjectNode either = JSON.createObjectNode();
    either.putArray("anyOf").add(schema).add(ofKind("null"));
    return either;
  }

  static ObjectNode ofKind(String kind) {
    return JSON.createObjectNode().put("type", kind);
  }
}
