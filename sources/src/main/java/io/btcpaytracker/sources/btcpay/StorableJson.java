package io.btcpaytracker.sources.btcpay;

import java.io.StringWriter;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * A read value as JSON again that every database takes: without NUL and halves of characters, and
 * with numbers so far out that no decimal column holds them as text.
 */
final class StorableJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private StorableJson() {}

  static String of(JsonNode value) {
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), json)) {
      write(value, generator);
    }
    return json.toString();
  }

  /** As deep as the reader let it be. */
  private static void write(JsonNode value, JsonGenerator json) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        json.writeStartObject();
        value.forEachEntry((name, member) -> {
          json.writeName(storable(name));
          write(member, json);
        });
        json.writeEndObject();
      }
      case ARRAY -> {
        json.writeStartArray();
        value.forEach(element -> write(element, json));
        json.writeEndArray();
      }
      case NUMBER -> write(value.decimalValue(), json);
      case BOOLEAN -> json.writeBoolean(value.booleanValue());
      case STRING -> json.writeString(storable(value.stringValue()));
      case NULL, MISSING, BINARY, POJO -> json.writeNull();
    }
  }

  private static void write(BigDecimal number, JsonGenerator json) {
    if (Math.abs(number.scale()) > Numbers.DIGITS_MAX) {
      json.writeString(number.toString());
    } else {
      json.writeNumber(number);
    }
  }

  private static String storable(String text) {
    return Texts.storable(text, text.length());
  }
}
