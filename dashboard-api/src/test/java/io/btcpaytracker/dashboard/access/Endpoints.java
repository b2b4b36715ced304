package io.btcpaytracker.dashboard.access;

import static java.util.stream.Collectors.toCollection;

import io.btcpaytracker.dashboard.TestDashboard;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every path and method the running app maps, the ones that will come included. */
final class Endpoints {
  private Endpoints() {}

  record Endpoint(String method, String pattern) implements Comparable<Endpoint> {
    /** With something in the place of each variable. */
    Endpoint filled(String store, String id) {
      return new Endpoint(
          method, pattern.replace("{store}", store).replaceAll("\\{[a-zA-Z]+}", id));
    }

    HttpRequest.Builder on(TestDashboard dashboard) {
      return HttpRequest.newBuilder(dashboard.uri(pattern))
          .header("Content-Type", "application/json")
          .method(
              method,
              method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
    }

    boolean isIn(String path) {
      return pattern.equals(path) || pattern.startsWith(path + "/");
    }

    @Override
    public int compareTo(Endpoint other) {
      return Comparator.comparing(Endpoint::pattern)
          .thenComparing(Endpoint::method)
          .compare(this, other);
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  static Set<Endpoint> of(TestDashboard dashboard) {
    return dashboard
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(info ->
            info.getPatternValues().stream()
                .flatMap(pattern ->
                    methods(info.getMethodsCondition().getMethods())
                        .map(method -> new Endpoint(method, pattern))))
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<String> methods(Set<RequestMethod> methods) {
    return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
  }
}
