package io.btcpaytracker.gateway.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error answer (RFC 9457). Nothing in it comes from an exception, and nothing from the sender
 * but what was checked.
 *
 * @param kind last part of the type's address, stable for programs
 * @param title the same for every answer of this kind
 * @param detail what was wrong this time and what to do
 * @param instance trace id, to be found in the log; null when the request never got one
 */
public record Problem(
    int status, String kind, String title, String detail, @Nullable String instance) {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPE_PREFIX = "https://btcpaytracker.io/problems/";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The answer's body. */
  public byte[] json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", TYPE_PREFIX + kind);
    members.put("title", title);
    members.put("status", status);
    members.put("detail", detail);
    if (instance != null) {
      members.put("instance", instance);
    }
    return JSON.writeValueAsString(members).getBytes(UTF_8);
  }
}
