package io.btcpaytracker.sources;

import static java.util.stream.Collectors.joining;

import io.btcpaytracker.sources.Reading.Understood;
import io.btcpaytracker.sources.Reading.Unreadable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;

/** A reading as text, one field per line, for golden files. */
public final class ReadingText {
  private ReadingText() {}

  public static String of(Reading reading) {
    return switch (reading) {
      case Understood(var head, var fact) -> lines("head", head) + "\n" + lines("fact", fact);
      case Unreadable(var reason) -> "unreadable: " + reason + "\n";
    };
  }

  private static String lines(String name, Object value) {
    return fields(name, value).map(line -> line + "\n").collect(joining());
  }

  private static Stream<String> fields(String name, Object value) {
    if (!(value instanceof Record)) {
      return Stream.of(name + ": " + (value == null ? "-" : onOneLine(value.toString())));
    }
    Stream<String> parts =
        Arrays.stream(value.getClass().getRecordComponents())
            .flatMap(part -> fields(name + "." + part.getName(), valueOf(part, value)));
    return isOneOfSeveral(value)
        ? Stream.concat(Stream.of(name + ": " + value.getClass().getSimpleName()), parts)
        : parts;
  }

  private static boolean isOneOfSeveral(Object value) {
    return value.getClass().getInterfaces().length > 0;
  }

  private static String onOneLine(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  private static Object valueOf(RecordComponent component, Object owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("every accessor of a record can be called", e);
    }
  }
}
