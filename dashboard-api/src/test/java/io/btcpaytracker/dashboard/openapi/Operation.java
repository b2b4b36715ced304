package io.btcpaytracker.dashboard.openapi;

import static java.util.Comparator.comparing;

import io.btcpaytracker.dashboard.TestDashboard;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One method of one path of the running app. */
record Operation(String path, String method, RequestMappingInfo mapping, HandlerMethod code) {
  /** Pages are for people; everything else is for programs. */
  private static final List<String> FOR_PROGRAMS =
      List.of("/api/v1/", "/health", "/schemas/", "/subjects");

  private static final String FRESHNESS = "atLeast";

  static List<Operation> of(TestDashboard dashboard) {
    return dashboard
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .flatMap(Operation::of)
        .sorted(comparing(Operation::path).thenComparing(Operation::method))
        .toList();
  }

  private static Stream<Operation> of(Map.Entry<RequestMappingInfo, HandlerMethod> mapped) {
    RequestMappingInfo mapping = mapped.getKey();
    return mapping.getPatternValues().stream()
        .filter(path -> FOR_PROGRAMS.stream().anyMatch(path::startsWith))
        .flatMap(path ->
            mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> new Operation(path, name, mapping, mapped.getValue())));
  }

  /** The first word of the path that says something. */
  String tag() {
    return Stream.of(path.split("/"))
        .filter(part -> !part.isEmpty() && !part.equals("api") && !part.equals("v1"))
        .findFirst()
        .orElseThrow();
  }

  String id() {
    String controller = code.getBeanType().getSimpleName().replace("Controller", "");
    return controller.substring(0, 1).toLowerCase(Locale.ROOT)
        + controller.substring(1)
        + "-"
        + code.getMethod().getName();
  }

  /** As the code says; what it decides by itself is told in the contract. */
  Optional<String> status() {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(code.getMethod(), ResponseStatus.class))
        .map(status -> Integer.toString(status.code().value()));
  }

  boolean tellsFreshness() {
    return Arrays.stream(code.getMethod().getParameters())
        .anyMatch(parameter -> parameter.getName().equals(FRESHNESS));
  }

  /** Formats of the answer; none when there is no answer. */
  List<String> formats() {
    List<String> named =
        mapping.getProducesCondition().getProducibleMediaTypes().stream()
            .map(MediaType::toString)
            .toList();
    return named.isEmpty() && !answer().equals(void.class)
        ? List.of(MediaType.APPLICATION_JSON_VALUE)
        : named;
  }

  Type answer() {
    Type type = code.getMethod().getGenericReturnType();
    return type instanceof ParameterizedType generic
            && generic.getRawType().equals(ResponseEntity.class)
        ? generic.getActualTypeArguments()[0]
        : type;
  }
}
