package io.btcpaytracker.dashboard.access.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to sign in besides our own form. */
public interface SignInWay {
  void addTo(HttpSecurity http);
}
