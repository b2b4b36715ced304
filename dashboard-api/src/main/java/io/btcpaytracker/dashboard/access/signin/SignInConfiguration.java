package io.btcpaytracker.dashboard.access.signin;

import io.btcpaytracker.dashboard.access.AccessProperties;
import io.btcpaytracker.dashboard.access.door.SignInWay;
import io.btcpaytracker.dashboard.access.pass.Passes;
import io.btcpaytracker.dashboard.access.pass.PasswordRules;
import io.btcpaytracker.dashboard.access.pass.Passwords;
import io.btcpaytracker.dashboard.access.pass.Secrets;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the sign-in together. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
  @Bean
  Throttle signInThrottle(AccessProperties settings, InstantSource clock) {
    return new Throttle(settings, clock);
  }

  @Bean
  SignIn signIn(
      WriteModel primary,
      Passes passes,
      Passwords passwords,
      Secrets secrets,
      Throttle throttle,
      AccessProperties settings,
      InstantSource clock) {
    return new SignIn(primary, passes, passwords, secrets, throttle, settings, clock);
  }

  @Bean
  PasswordChange passwordChange(
      WriteModel primary,
      Passes passes,
      Passwords passwords,
      Throttle throttle,
      InstantSource clock) {
    return new PasswordChange(primary, passes, passwords, throttle, clock);
  }

  @Bean
  SignInPage signInPage(ObjectProvider<SignInWay> others) throws IOException {
    return new SignInPage(FormPage.of("login.html"), others.stream().findAny().isPresent());
  }

  @Bean
  FormPage passwordPage() throws IOException {
    return FormPage.of("password.html");
  }

  @Bean
  FirstAdmin firstAdmin(
      WriteModel primary,
      Passwords passwords,
      Secrets secrets,
      AccessProperties settings,
      InstantSource clock) {
    String given = settings.adminPassword();
    PasswordRules.objection(given, "admin")
        .filter(_ -> !given.isEmpty())
        .ifPresent(objection -> {
          throw new IllegalArgumentException(
              "TRACKER_ADMIN_PASSWORD %s; set another, or leave it empty for a one-time password"
                  .formatted(objection));
        });
    return new FirstAdmin(primary, passwords, secrets, given, clock);
  }
}
