package io.btcpaytracker.dashboard.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves only names that are ours. Without it any web page could point a name of its own at this
 * address (DNS rebinding) and read with the visitor's browser what is bound to loopback only.
 */
final class HostCheck extends OncePerRequestFilter {
  private static final String REFUSAL =
      "The Host header names a host that is not served here (expected localhost or the host of TRACKER_PUBLIC_URL). Set TRACKER_PUBLIC_URL to the address people use.";

  private final Set<String> hosts;

  /**
   * @param hosts names served, in lower case; empty serves all
   */
  HostCheck(Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String host = request.getServerName().toLowerCase(Locale.ROOT);
    if (hosts.isEmpty() || hosts.contains(host)) {
      chain.doFilter(request, response);
      return;
    }
    response.sendError(HttpStatus.MISDIRECTED_REQUEST.value(), REFUSAL);
  }
}
