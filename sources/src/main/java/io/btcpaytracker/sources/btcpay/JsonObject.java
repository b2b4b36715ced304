package io.btcpaytracker.sources.btcpay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checked access to the fields of a JSON object. Everything it returns can be stored: no text holds
 * NUL or broken Unicode, ids can be keys, numbers and times are bounded. A field that is absent or
 * null gives null where that is allowed; null and not Optional, because it goes straight into the
 * nullable components of heads and facts.
 *
 * @param path where the object stands in the body, for reasons; empty for the body itself
 */
record JsonObject(String path, JsonNode node) {
  /** An id becomes part of Kafka keys and database keys. */
  String id(String name) throws UnreadableBody {
    return required(name, optionalId(name), Texts.ID);
  }

  @Nullable String optionalId(String name) throws UnreadableBody {
    return isAbsent(name) ? null : check(name, Texts::isId, Texts.ID);
  }

  /** A word of the source's vocabulary: a type, a status, a currency. */
  String word(String name) throws UnreadableBody {
    return required(name, optionalWord(name), Texts.WORD);
  }

  @Nullable String optionalWord(String name) throws UnreadableBody {
    return isAbsent(name) ? null : check(name, Texts::isWord, Texts.WORD);
  }

  /** Free text or a number, as a merchant may write it; made storable. Null for anything else. */
  @Nullable String freeText(String name, int charsMax) {
    JsonNode value = node.path(name);
    return value.isString() || value.isNumber() ? Texts.storable(value.asString(), charsMax) : null;
  }

  /** Versions that do not send a flag mean false. */
  boolean flag(String name) throws UnreadableBody {
    if (isAbsent(name)) {
      return false;
    }
    JsonNode value = node.path(name);
    if (!value.isBoolean()) {
      throw unexpected(name, "true or false");
    }
    return value.booleanValue();
  }

  @Nullable Instant time(String name) throws UnreadableBody {
    if (isAbsent(name)) {
      return null;
    }
    Instant time = Numbers.unixSeconds(node.path(name));
    if (time == null) {
      throw unexpected(name, Numbers.TIME);
    }
    return time;
  }

  @Nullable BigDecimal decimal(String name) throws UnreadableBody {
    if (isAbsent(name)) {
      return null;
    }
    BigDecimal decimal = Numbers.decimal(node.path(name));
    if (decimal == null) {
      throw unexpected(name, Numbers.DECIMAL);
    }
    return decimal;
  }

  JsonObject object(String name) throws UnreadableBody {
    if (!node.path(name).isObject()) {
      throw unexpected(name, "an object");
    }
    return objectOrEmpty(name);
  }

  /** The object, or one without fields when there is none. */
  JsonObject objectOrEmpty(String name) {
    return new JsonObject(path + name + ".", node.path(name));
  }

  private boolean isAbsent(String name) {
    JsonNode value = node.path(name);
    return value.isMissingNode() || value.isNull();
  }

  private String check(String name, Predicate<String> rule, String expected) throws UnreadableBody {
    JsonNode value = node.path(name);
    if (!value.isString() || !rule.test(value.stringValue())) {
      throw unexpected(name, expected);
    }
    return value.stringValue();
  }

  private String required(String name, @Nullable String value, String expected)
      throws UnreadableBody {
    if (value == null) {
      throw unexpected(name, expected);
    }
    return value;
  }

  private UnreadableBody unexpected(String name, String expected) {
    String found = Texts.quoted(node.path(name));
    return new UnreadableBody("%s%s is %s (expected %s)".formatted(path, name, found, expected));
  }
}
