package io.btcpaytracker.dashboard.access.door;

import io.btcpaytracker.dashboard.access.Caller;
import io.btcpaytracker.dashboard.access.StoreLimit;
import io.btcpaytracker.dashboard.rest.Parameters;
import io.btcpaytracker.dashboard.rest.ProblemException;
import io.btcpaytracker.dashboard.rest.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The one place where a caller's stores meet a request. A controller that declares a {@link
 * StoreLimit} gets the caller's. A request that names somebody else's store, in its path or as a
 * parameter, does not get as far: the store is unknown to it.
 */
final class StoreGate implements HandlerMethodArgumentResolver, HandlerInterceptor {
  private static final String STORE = "store";
  private static final Set<Class<?>> TYPES = Set.of(StoreLimit.class, Caller.class);

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // Open paths have no caller and no store's data.
    Caller.current()
        .ifPresent(caller -> {
          requireOwn(caller.stores(), fromPath(request));
          named(request).forEach(store -> requireOwn(caller.stores(), store));
        });
    return true;
  }

  private static List<String> named(HttpServletRequest request) {
    String stores = request.getParameter(STORE);
    return stores == null ? List.of() : Parameters.split(stores);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return TYPES.contains(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Caller caller =
        Caller.current()
            .orElseThrow(() ->
                new IllegalStateException(
                    "a controller asks for its caller (expected its path to need a sign-in)"));
    return parameter.getParameterType().equals(Caller.class) ? caller : caller.stores();
  }

  private static @Nullable String fromPath(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get(STORE) instanceof String store
        ? store
        : null;
  }

  private static void requireOwn(StoreLimit limit, @Nullable String store) {
    if (store != null && !limit.admits(store)) {
      throw new ProblemException(
          ProblemKind.NOT_FOUND,
          "The store is unknown (expected one of %s). Ask for one of those, or an admin for more."
              .formatted(limit.only().orElseThrow()));
    }
  }
}
