package io.btcpaytracker.run.simulator.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An invoice's metadata in its two looks: as the shop gave it (InvoiceCreated), and as it comes
 * back from PostgreSQL's JSONB (every later event): keys by length in bytes, then bytewise, at
 * every level; exponents spelled out.
 */
public record Metadata(ObjectNode asGiven, ObjectNode asStored) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Comparator<Map.Entry<String, JsonNode>> JSONB_ORDER =
      Comparator.comparing(
          field -> field.getKey().getBytes(StandardCharsets.UTF_8),
          Comparator.<byte[]>comparingInt(key -> key.length)
              .thenComparing(Arrays::compareUnsigned));

  /** Both looks of what a shop sent. */
  public static Metadata of(ObjectNode sent) {
    ObjectNode given = given(sent);
    return new Metadata(given, stored(given));
  }

  private static ObjectNode given(ObjectNode object) {
    ObjectNode read = NODES.objectNode();
    object.properties().forEach(field -> read.set(field.getKey(), given(field.getValue())));
    return read;
  }

  private static JsonNode given(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> given(object);
      case ArrayNode array -> mapped(array, Metadata::given);
      case JsonNode text when text.isString() -> DateText.unixSecondsIfDate(text);
      case JsonNode other -> other;
    };
  }

  private static ObjectNode stored(ObjectNode object) {
    ObjectNode sorted = NODES.objectNode();
    object.properties().stream()
        .sorted(JSONB_ORDER)
        .forEach(field -> sorted.set(field.getKey(), stored(field.getValue())));
    return sorted;
  }

  private static JsonNode stored(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> stored(object);
      case ArrayNode array -> mapped(array, Metadata::stored);
      case JsonNode number when number.isNumber() -> spelledOut(number);
      case JsonNode other -> other;
    };
  }

  /**
   * The database keeps digits and not exponents, so a huge fraction comes back as a whole number.
   */
  private static JsonNode spelledOut(JsonNode number) {
    BigDecimal written = new BigDecimal(NumberText.of(number));
    return written.scale() <= 0 ? BigIntegerNode.valueOf(written.toBigIntegerExact()) : number;
  }

  private static ArrayNode mapped(ArrayNode array, Function<JsonNode, JsonNode> each) {
    ArrayNode mapped = NODES.arrayNode();
    array.forEach(element -> mapped.add(each.apply(element)));
    return mapped;
  }
}
