package io.btcpaytracker.dashboard.rest;

import static java.util.stream.Collectors.toCollection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters a path does not have: a misspelt filter must not look like no filter. */
final class StrictParameters implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Set<String> known = namesOf(method);
      request.getParameterMap().forEach((name, values) -> check(name, values, known));
    }
    return true;
  }

  private static void check(String name, String[] values, Set<String> known) {
    if (!known.contains(name)) {
      throw new ProblemException(
          ProblemKind.BAD_REQUEST,
          "Parameter '%s' is unknown here (expected some of %s). Check the spelling or leave it out."
              .formatted(Quoted.of(name), known));
    }
    if (values.length > 1) {
      throw new ProblemException(
          ProblemKind.BAD_REQUEST,
          "Parameter '%s' stands %d times (expected once). Leave one of them."
              .formatted(name, values.length));
    }
  }

  private static Set<String> namesOf(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .flatMap(StrictParameters::namesOf)
        .collect(toCollection(TreeSet::new));
  }

  /** Parameters that several paths share stand in a record. */
  private static Stream<String> namesOf(MethodParameter parameter) {
    if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
      return Arrays.stream(parameter.getParameterType().getRecordComponents())
          .map(RecordComponent::getName);
    }
    return parameter.hasParameterAnnotation(RequestParam.class)
        ? Stream.of(parameter.getParameter().getName())
        : Stream.empty();
  }
}
