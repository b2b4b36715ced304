package io.btcpaytracker.dashboard.access.pass;

import io.btcpaytracker.dashboard.access.AccessProperties;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import io.btcpaytracker.dashboard.readmodel.WriteModel;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
import org.springframework.util.function.SingletonSupplier;

/** The only place that reads randomness for secrets. */
@Configuration(proxyBeanMethods = false)
class PassConfiguration {
  @Bean
  Secrets secrets() {
    SecureRandom random = new SecureRandom();
    return new Secrets(count -> {
      byte[] bytes = new byte[count];
      random.nextBytes(bytes);
      return bytes;
    });
  }

  /** The hash of nobody's password is made when the first sign-in needs it. */
  @Bean
  Passwords passwords(AccessProperties settings, Secrets secrets) {
    var bcrypt =
        new BCryptPasswordEncoder(BCryptVersion.$2B, settings.hashStrength(), new SecureRandom());
    return new Passwords(
        bcrypt,
        settings.hashesAtOnce(),
        SingletonSupplier.of(() -> bcrypt.encode(secrets.secret())));
  }

  @Bean
  Passes passes(
      ReadModel reads, WriteModel writes, AccessProperties settings, InstantSource clock) {
    return new Passes(reads, writes, settings, clock);
  }
}
