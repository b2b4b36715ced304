package io.btcpaytracker.dashboard.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Problems for what fails outside of Spring, for example in a filter. */
@RestController
class LastResort implements ErrorController {
  /** Nothing, when there is no room left for it: the server breaks off what was begun. */
  @RequestMapping("/error")
  @Nullable ResponseEntity<ProblemDetail> error(
      HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      return null;
    }
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode status =
        code instanceof Integer known ? HttpStatusCode.valueOf(known) : HttpStatus.NOT_FOUND;
    ProblemKind kind = ProblemKind.of(status);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.problem(kind, detail(kind, request)));
  }

  /** Only the refusal of a host brings words of ours; others may tell internals. */
  private static String detail(ProblemKind kind, HttpServletRequest request) {
    return kind == ProblemKind.MISDIRECTED
        ? String.valueOf(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))
        : kind.title() + ".";
  }
}
