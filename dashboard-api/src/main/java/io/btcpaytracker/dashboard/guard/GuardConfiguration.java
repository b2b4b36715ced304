package io.btcpaytracker.dashboard.guard;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** The filters every request passes, in this order: trace id, headers, host. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {
  private static final int TRACE_ID_BYTES = 16;

  @Bean
  FilterRegistrationBean<TraceFilter> traceFilter() {
    return inOrder(new TraceFilter(randomIds(new SecureRandom())), 0);
  }

  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders(ContentSecurityPolicy policy) {
    return inOrder(new SecurityHeaders(policy.text()), 1);
  }

  @Bean
  FilterRegistrationBean<HostCheck> hostCheck(GuardProperties settings) {
    return inOrder(new HostCheck(hosts(settings)), 2);
  }

  /**
   * Bound to loopback only this machine's names are right; bound wider only the public one, if
   * known.
   */
  static Set<String> hosts(GuardProperties settings) {
    boolean loopback = Loopback.isName(settings.bind());
    if (!loopback && settings.publicUrl().isEmpty()) {
      return Set.of();
    }
    Set<String> hosts = new HashSet<>(Loopback.NAMES);
    hosts.add(settings.bind());
    if (!settings.publicUrl().isEmpty()) {
      hosts.add(hostOf(settings.publicUrl()));
    }
    return hosts;
  }

  private static String hostOf(String publicUrl) {
    String host = URI.create(publicUrl).getHost();
    if (host == null) {
      throw new IllegalArgumentException(
          "TRACKER_PUBLIC_URL '%s' has no host (expected something like https://tracker.example.org); correct it"
              .formatted(publicUrl));
    }
    return host.toLowerCase(Locale.ROOT);
  }

  private static Supplier<String> randomIds(SecureRandom random) {
    return () -> {
      byte[] id = new byte[TRACE_ID_BYTES];
      random.nextBytes(id);
      return HexFormat.of().formatHex(id);
    };
  }

  private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> inOrder(
      F filter, int place) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
    return registration;
  }
}
