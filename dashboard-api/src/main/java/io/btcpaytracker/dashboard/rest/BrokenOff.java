package io.btcpaytracker.dashboard.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * An answer that has begun cannot become a problem any more: a problem's text would stand in the
 * middle of a file that looks whole. The connection is broken off instead, so that whoever reads
 * knows.
 */
final class BrokenOff implements HandlerExceptionResolver, Ordered {
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception e) {
    if (response.isCommitted()) {
      throw new IllegalStateException("the answer is broken off", e);
    }
    return null;
  }
}
