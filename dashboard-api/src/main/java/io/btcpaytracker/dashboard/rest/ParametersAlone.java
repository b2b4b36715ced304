package io.btcpaytracker.dashboard.rest;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** Fills records of parameters from parameters: the framework would take headers for them, too. */
@ControllerAdvice
class ParametersAlone {
  @InitBinder
  void leaveHeadersOut(WebDataBinder binder) {
    if (binder instanceof ExtendedServletRequestDataBinder extended) {
      extended.addHeaderPredicate(_ -> false);
    }
  }
}
