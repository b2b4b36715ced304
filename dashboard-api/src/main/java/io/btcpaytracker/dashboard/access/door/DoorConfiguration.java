package io.btcpaytracker.dashboard.access.door;

import static io.btcpaytracker.dashboard.access.Right.ACCOUNT;
import static io.btcpaytracker.dashboard.access.Right.ADMIN;
import static io.btcpaytracker.dashboard.access.Right.FEED;
import static io.btcpaytracker.dashboard.access.Right.OPERATE;
import static io.btcpaytracker.dashboard.access.Right.READ;

import io.btcpaytracker.dashboard.access.pass.Passes;
import io.btcpaytracker.dashboard.guard.GuardProperties;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which path needs which right. What is not listed needs a sign-in. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration implements WebMvcConfigurer {
  /**
   * No store's data is here: the sign-in page and its files, public schemas, UP or DOWN. Actuator
   * answers on the management port only.
   */
  private static final String[] OPEN = {
    "/login",
    "/error",
    "/health",
    "/app/**",
    "/assets/lib/**",
    "/schemas/ids/**",
    "/subjects",
    "/subjects/**",
    "/actuator/**"
  };

  private final StoreGate gate = new StoreGate();

  @Bean
  Origin origin(GuardProperties guard) {
    return Origin.of(guard);
  }

  @Bean
  SessionCookie sessionCookie(Origin origin) {
    return new SessionCookie(origin);
  }

  @Bean
  DemoAccess demoAccess(DemoProperties demo, GuardProperties guard) {
    return new DemoAccess(demo, guard);
  }

  @Bean
  SecurityFilterChain door(
      HttpSecurity http,
      Passes passes,
      SessionCookie cookie,
      DemoAccess demo,
      Origin origin,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      ObjectProvider<SignInWay> ways) {
    Refusals refusals = new Refusals(problems);
    ways.orderedStream().forEach(way -> way.addTo(http));
    return http.addFilterBefore(new CallerFilter(passes, cookie, demo, refusals), CsrfFilter.class)
        .authorizeHttpRequests(DoorConfiguration::rules)
        .csrf(csrf ->
            csrf.csrfTokenRepository(CsrfTokens.repository(origin))
                .csrfTokenRequestHandler(new CsrfTokens())
                // Every request is a sign-in of its own here: the cookie must outlive it.
                .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                .requireCsrfProtectionMatcher(DoorConfiguration.forgeable()))
        .exceptionHandling(
            no -> no.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        // Callers are known anew by each request; there is no HttpSession.
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // The package guard sets the headers, of refused requests too.
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry r) {
    r.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(OPEN)
        .permitAll()
        .requestMatchers("/logout", "/api/v1/session")
        .authenticated()
        .requestMatchers("/password", "/api/v1/password", "/api/v1/sessions", "/api/v1/sessions/**")
        .hasAuthority(ACCOUNT.name())
        .requestMatchers(
            "/api/v1/users",
            "/api/v1/users/**",
            "/api/v1/tokens",
            "/api/v1/tokens/**",
            "/api/v1/audit")
        .hasAuthority(ADMIN.name())
        .requestMatchers("/ws/**", "/api/v1/events")
        .hasAuthority(FEED.name())
        .requestMatchers(HttpMethod.GET, "/**")
        .hasAuthority(READ.name())
        .requestMatchers(HttpMethod.HEAD, "/**")
        .hasAuthority(READ.name())
        .anyRequest()
        .hasAuthority(OPERATE.name());
  }

  /** A request that changes something and that a browser would let another site make for us. */
  private static RequestMatcher forgeable() {
    return request ->
        CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
            && !CallerFilter.isBearer(request.getHeader(HttpHeaders.AUTHORIZATION));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(gate);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(gate);
  }
}
