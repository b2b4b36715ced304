package io.btcpaytracker.dashboard.rest;

import java.net.URI;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Every kind of problem an answer can tell of; {@link #type} is stable and part of the contract.
 */
public enum ProblemKind {
  BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST, "The request cannot be understood"),
  UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "Nobody is signed in"),
  FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "This is not yours to see or do"),
  PASSWORD_DUE("password-due", HttpStatus.FORBIDDEN, "A new password has to be chosen first"),
  NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "There is nothing here"),
  GONE("gone", HttpStatus.GONE, "This is no longer kept here"),
  METHOD_NOT_ALLOWED(
      "method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "This path does not take this method"),
  NOT_ACCEPTABLE(
      "not-acceptable", HttpStatus.NOT_ACCEPTABLE, "The asked-for format is not offered"),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type",
      HttpStatus.UNSUPPORTED_MEDIA_TYPE,
      "The format of the body is not taken"),
  CONFLICT("conflict", HttpStatus.CONFLICT, "It cannot be done as things stand"),
  TOO_MANY_ATTEMPTS(
      "too-many-attempts", HttpStatus.TOO_MANY_REQUESTS, "There were too many attempts"),
  MISDIRECTED(
      "misdirected", HttpStatus.MISDIRECTED_REQUEST, "This server does not serve this host"),
  INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
  UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "The data cannot be reached now"),
  TOO_SLOW("too-slow", HttpStatus.SERVICE_UNAVAILABLE, "The question took too long");

  private static final String BASE = "https://btcpaytracker.io/problems/";

  private final URI type;
  private final HttpStatus status;
  private final String title;

  ProblemKind(String name, HttpStatus status, String title) {
    this.type = URI.create(BASE + name);
    this.status = status;
    this.title = title;
  }

  URI type() {
    return type;
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  /** The kind of a problem the framework found. */
  static ProblemKind of(HttpStatusCode status) {
    return Arrays.stream(values())
        .filter(kind -> kind.status.value() == status.value())
        .findFirst()
        .orElse(status.is4xxClientError() ? BAD_REQUEST : INTERNAL);
  }
}
