package io.btcpaytracker.gateway.edge;

import io.btcpaytracker.gateway.problem.Problem;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's own errors (a malformed request, a path nobody serves) as problems instead of its pages.
 * Public with a public constructor because Tomcat makes it by name.
 */
public final class ProblemValve extends ErrorReportValve {
  private static final int ERROR_FROM = 400;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    if (response.getStatus() < ERROR_FROM
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    byte[] body = problem(response.getStatus()).json();
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("the sender is gone before its answer", e);
    }
  }

  private static Problem problem(int status) {
    return switch (status) {
      case 404 -> of(status, "not-found", "Nothing here", "check the path");
      case 405 -> of(status, "method-not-allowed", "Method not allowed", "check the method");
      case 408 -> of(status, "body-too-slow", "The body did not come in time", "send it at once");
      case 500 -> of(status, "internal", "This is our fault", "it stands in the log");
      case 503 -> of(status, "overloaded", "Too much at once", "deliver again later");
      default ->
          status < 500
              ? of(status, "malformed-request", "This is no request we understand", "check it")
              : of(status, "internal", "This is our fault", "it stands in the log");
    };
  }

  private static Problem of(int status, String kind, String title, String detail) {
    return new Problem(status, kind, title, detail, null);
  }
}
