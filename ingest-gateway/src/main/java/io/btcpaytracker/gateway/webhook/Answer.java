package io.btcpaytracker.gateway.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.gateway.admission.Outcome;
import io.btcpaytracker.gateway.admission.Outcome.Accepted;
import io.btcpaytracker.gateway.admission.Outcome.Refused;
import io.btcpaytracker.gateway.admission.Refusal;
import io.btcpaytracker.gateway.envelope.Trace;
import io.btcpaytracker.gateway.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the sender gets to see.
 *
 * @param isWorthDraining whether the rest of the body is to be taken in; not from a sender that
 *     wastes our time already
 */
record Answer(
    int status,
    String mediaType,
    byte[] body,
    Map<String, String> headers,
    boolean isWorthDraining) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int OK = 200;
  private static final String RETRY_AFTER_SECONDS = "10";

  static Answer to(Outcome outcome, Trace trace) {
    return switch (outcome) {
      case Accepted accepted -> accepted(accepted);
      case Refused(Refusal refusal, String detail, _) -> refused(refusal, detail, trace);
    };
  }

  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(mediaType);
    response.setContentLength(body.length);
    headers.forEach(response::setHeader);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  private static Answer accepted(Accepted accepted) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("eventId", accepted.envelope().event().getEventId());
    members.put("topic", accepted.envelope().topic());
    members.put("partition", accepted.place().partition());
    members.put("offset", accepted.place().offset());
    byte[] body = JSON.writeValueAsString(members).getBytes(UTF_8);
    return new Answer(OK, "application/json", body, Map.of(), false);
  }

  private static Answer refused(Refusal refusal, String detail, Trace trace) {
    Problem problem =
        new Problem(refusal.status(), refusal.kind(), refusal.title(), detail, trace.id());
    Map<String, String> headers =
        switch (refusal) {
          case METHOD -> Map.of("Allow", "POST");
          case OVERLOADED, LOG_UNAVAILABLE -> Map.of("Retry-After", RETRY_AFTER_SECONDS);
          case TOO_SLOW, BROKEN -> Map.of("Connection", "close");
          case UNKNOWN_SOURCE, ENCODED, TOO_LARGE, SIGNATURE, FOREIGN_STORE -> Map.of();
        };
    boolean drains = refusal != Refusal.TOO_SLOW && refusal != Refusal.BROKEN;
    return new Answer(refusal.status(), Problem.MEDIA_TYPE, problem.json(), headers, drains);
  }
}
