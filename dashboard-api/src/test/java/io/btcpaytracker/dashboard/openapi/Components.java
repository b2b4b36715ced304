package io.btcpaytracker.dashboard.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas of what the app sends and takes, read off its records: each part by its type, each null
 * by its annotation.
 */
final class Components {
  static final String PROBLEM = "Problem";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String REFERENCE = "$ref";

  private final SourceWords words;
  private final Set<Class<?>> bodies = new HashSet<>();
  private final Map<String, Class<?>> owners = new TreeMap<>();
  private final Map<String, ObjectNode> schemas = new TreeMap<>();

  Components(SourceWords words) {
    this.words = words;
  }

  /** All that were asked for, and what those need. */
  ObjectNode all() {
    ObjectNode all = JSON.createObjectNode();
    schemas.forEach(all::set);
    return all;
  }

  /** A schema in place, or a reference to one that has a name. */
  ObjectNode of(Type type) {
    return switch (type) {
      case ParameterizedType generic when raw(generic).equals(Map.class) ->
          PlainSchemas.ofKind("object")
              .set("additionalProperties", of(generic.getActualTypeArguments()[1]));
      case ParameterizedType generic when Collection.class.isAssignableFrom(raw(generic)) ->
          PlainSchemas.ofKind("array").set("items", of(generic.getActualTypeArguments()[0]));
      case Class<?> plain -> ofClass(plain);
      default -> throw new IllegalStateException("no schema is known for " + type);
    };
  }

  /** What a request carries may leave out what may be null, unless it says otherwise. */
  ObjectNode ofBody(Type type) {
    if (type instanceof Class<?> record) {
      bodies.add(record);
    }
    return of(type);
  }

  Optional<String> wordsOf(Class<?> type, String part) {
    return words.of(type, part);
  }

  private ObjectNode ofClass(Class<?> type) {
    return type.isRecord() ? reference(type) : PlainSchemas.of(type);
  }

  private ObjectNode reference(Class<?> type) {
    String name = nameOf(type);
    Class<?> owner = owners.putIfAbsent(name, type);
    if (owner == null) {
      // First the place, then what is in it: records may hold themselves.
      ObjectNode schema = PlainSchemas.ofKind("object");
      schemas.put(name, schema);
      fill(schema, type);
    } else if (!owner.equals(type)) {
      throw new IllegalStateException("%s and %s are both '%s'".formatted(owner, type, name));
    }
    return JSON.createObjectNode().put(REFERENCE, "#/components/schemas/" + name);
  }

  /** What a controller tells stands for itself; a part of another record is called after it. */
  static String nameOf(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return around == null || !around.isRecord()
        ? type.getSimpleName()
        : nameOf(around).replace("Queries", "") + type.getSimpleName();
  }

  private void fill(ObjectNode schema, Class<?> type) {
    words.of(type).ifPresent(text -> schema.put("description", text));
    ObjectNode properties = JSON.createObjectNode();
    ArrayNode required = JSON.createArrayNode();
    addParts(type, properties, required);
    schema.set("required", required);
    schema.set("properties", properties);
  }

  private void addParts(Class<?> type, ObjectNode properties, ArrayNode required) {
    boolean nullsLeftOut = type.isAnnotationPresent(JsonInclude.class) || bodies.contains(type);
    for (RecordComponent part : type.getRecordComponents()) {
      if (isMarked(part, JsonUnwrapped.class)) {
        addParts(part.getType(), properties, required);
        continue;
      }
      ObjectNode schema = ofPart(part);
      words.of(type, part.getName()).ifPresent(text -> schema.put("description", text));
      properties.set(part.getName(), schema);
      if (!(nullsLeftOut && isNullable(part.getAnnotatedType())) || isDemanded(part)) {
        required.add(part.getName());
      }
    }
  }

  private ObjectNode ofPart(RecordComponent part) {
    if (isMarked(part, JsonRawValue.class)) {
      return JSON.createObjectNode();
    }
    ObjectNode schema = of(part.getGenericType());
    return isNullable(part.getAnnotatedType()) ? PlainSchemas.orNull(schema) : schema;
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static boolean isDemanded(RecordComponent part) {
    JsonProperty mark = part.getAccessor().getAnnotation(JsonProperty.class);
    return mark != null && mark.required();
  }

  private static boolean isMarked(RecordComponent part, Class<? extends Annotation> mark) {
    return Stream.<AnnotatedElement>of(part, part.getAccessor())
        .anyMatch(place -> place.isAnnotationPresent(mark));
  }

  private static Class<?> raw(ParameterizedType type) {
    return (Class<?>) type.getRawType();
  }
}
