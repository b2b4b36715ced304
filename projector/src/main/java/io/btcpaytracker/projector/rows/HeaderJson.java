package io.btcpaytracker.projector.rows;

import static java.util.Objects.requireNonNullElse;

import io.btcpaytracker.projector.rollup.Storable;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Request headers as JSON that {@code jsonb} takes: NUL is no character there either. */
final class HeaderJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private HeaderJson() {}

  static String of(Map<String, String> headers) {
    Map<String, String> storable = new TreeMap<>();
    headers.forEach((name, value) -> storable.put(text(name), text(value)));
    return JSON.writeValueAsString(storable);
  }

  private static String text(String text) {
    return requireNonNullElse(Storable.textOrNull(text), "");
  }
}
