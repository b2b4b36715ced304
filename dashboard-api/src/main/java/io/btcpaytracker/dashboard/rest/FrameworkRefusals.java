package io.btcpaytracker.dashboard.rest;

import java.util.Objects;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Words of ours for what Spring refuses, because its own name classes or stop short of advice. */
final class FrameworkRefusals {
  private FrameworkRefusals() {}

  static String detail(Exception e, ProblemKind kind) {
    return switch (e) {
      case NoHandlerFoundException none -> unknownPath(none.getRequestURL());
      case NoResourceFoundException none -> unknownPath("/" + none.getResourcePath());
      case HttpRequestMethodNotSupportedException method ->
          "%s is not offered here (expected one of %s). Use one of those."
              .formatted(
                  method.getMethod(),
                  Objects.requireNonNullElse(method.getSupportedHttpMethods(), "none"));
      case HttpMediaTypeNotAcceptableException media ->
          "The Accept header leaves no format (offered: %s). Ask for one of those, or send no Accept header."
              .formatted(media.getSupportedMediaTypes());
      case MissingServletRequestParameterException missing ->
          "Parameter '%s' is missing (expected a %s). Add it."
              .formatted(missing.getParameterName(), missing.getParameterType());
      default -> kind.title() + ".";
    };
  }

  private static String unknownPath(String path) {
    return "Path '%s' is unknown (expected a page or one of /api/v1/…). Check the spelling; the paths are listed at /docs."
        .formatted(path);
  }
}
