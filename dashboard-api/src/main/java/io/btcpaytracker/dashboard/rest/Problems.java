package io.btcpaytracker.dashboard.rest;

import io.btcpaytracker.dashboard.guard.Trace;
import io.btcpaytracker.dashboard.readmodel.NodeAwayException;
import io.btcpaytracker.dashboard.readmodel.TooSlowException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever went wrong into an RFC 9457 problem whose {@code instance} is also in the log. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "2";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> told(ProblemException e) {
    return answer(e.kind(), String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> away(NodeAwayException e) {
    log.warn("no node could answer: {}", e.getMessage());
    return answer(
        ProblemKind.UNAVAILABLE,
        "Neither the standby nor the primary database could answer (%s); expected at least one with the projector's tables. Try again, or ask ./tracker status."
            .formatted(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> slow(TooSlowException e) {
    log.warn("question cancelled: {}", e.getMessage());
    return answer(
        ProblemKind.TOO_SLOW,
        "The question was cancelled: %s. Narrow it (store, status, shorter time), or try again later."
            .formatted(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception e) {
    log.error("request failed", e);
    return answer(
        ProblemKind.INTERNAL,
        "The request failed for a reason that is not yours. Its cause is in the log under the trace id in 'instance'.");
  }

  /** What the framework itself refuses: unknown path, wrong method, missing parameter and so on. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemKind kind = ProblemKind.of(status);
    if (kind == ProblemKind.INTERNAL) {
      log.error("request failed", e);
    }
    ProblemDetail problem = problem(kind, FrameworkRefusals.detail(e, kind));
    return ResponseEntity.status(kind.status()).headers(headers).body(problem);
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemKind kind, String detail) {
    var answer = ResponseEntity.status(kind.status());
    if (kind.status().value() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer.body(problem(kind, detail));
  }

  static ProblemDetail problem(ProblemKind kind, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(kind.status(), detail);
    problem.setType(kind.type());
    problem.setTitle(kind.title());
    problem.setInstance(URI.create("urn:trace:" + Trace.current()));
    return problem;
  }
}
