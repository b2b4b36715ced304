package io.btcpaytracker.run.deadletter;

import io.btcpaytracker.schemas.LogPlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Letters for programs. */
final class LetterJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private LetterJson() {}

  static String of(List<Letter> letters) {
    return JSON.writeValueAsString(letters.stream().map(LetterJson::fields).toList());
  }

  static String of(Map<String, ?> fields) {
    return JSON.writeValueAsString(fields);
  }

  /** By the names the command line uses. */
  static Map<String, @Nullable Object> fields(Letter letter) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("number", letter.number());
    fields.put("keptAt", letter.at().toString());
    fields.put("station", letter.told().station().word());
    fields.putAll(place(letter.told().place()));
    fields.put("key", letter.key());
    fields.put("valueBytes", letter.valueBytes());
    fields.put("cause", letter.told().cause());
    fields.put("redriven", redriven(letter.redriven()));
    return fields;
  }

  private static @Nullable Map<String, Object> redriven(Letter.@Nullable Redriven redriven) {
    if (redriven == null) {
      return null;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", redriven.at().toString());
    fields.putAll(place(redriven.now()));
    return fields;
  }

  static Map<String, Object> place(LogPlace place) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("topic", place.topic());
    fields.put("partition", place.partition());
    fields.put("offset", place.offset());
    return fields;
  }
}
