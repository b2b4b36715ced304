package io.btcpaytracker.run.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as BTCPay's serialiser writes it: indented by two blanks, LF, no final newline, empty
 * containers on one line, only quotes, backslash, controls and the three exotic line ends escaped.
 * The signature covers these bytes, so no other writer will do.
 */
final class JsonText {
  private final StringBuilder out = new StringBuilder(1024);

  private JsonText() {}

  static byte[] bytes(ObjectNode object) {
    JsonText text = new JsonText();
    text.value(object, 0);
    return text.out.toString().getBytes(UTF_8);
  }

  private void value(JsonNode node, int depth) {
    switch (node) {
      case ObjectNode object -> object(object, depth);
      case ArrayNode array -> array(array, depth);
      case JsonNode text when text.isString() -> string(text.stringValue());
      case JsonNode number when number.isNumber() -> out.append(NumberText.of(number));
      case JsonNode literal -> out.append(literal.asString("null"));
    }
  }

  private void object(ObjectNode object, int depth) {
    out.append('{');
    for (Iterator<Map.Entry<String, JsonNode>> i = object.properties().iterator(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> field = i.next();
      newLine(depth + 1);
      string(field.getKey());
      out.append(": ");
      value(field.getValue(), depth + 1);
      out.append(i.hasNext() ? "," : "");
    }
    close('}', object.isEmpty(), depth);
  }

  private void array(ArrayNode array, int depth) {
    out.append('[');
    for (Iterator<JsonNode> i = array.iterator(); i.hasNext(); ) {
      newLine(depth + 1);
      value(i.next(), depth + 1);
      out.append(i.hasNext() ? "," : "");
    }
    close(']', array.isEmpty(), depth);
  }

  private void close(char bracket, boolean empty, int depth) {
    if (!empty) {
      newLine(depth);
    }
    out.append(bracket);
  }

  private void newLine(int depth) {
    out.append('\n').repeat("  ", depth);
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\f' -> out.append("\\f");
      case '\b' -> out.append("\\b");
      case '\u0085', '\u2028', '\u2029' -> escaped(c);
      default -> {
        if (c < ' ') {
          escaped(c);
        } else {
          out.append(c);
        }
      }
    }
  }

  private void escaped(char c) {
    out.append("\\u%04x".formatted((int) c));
  }
}
