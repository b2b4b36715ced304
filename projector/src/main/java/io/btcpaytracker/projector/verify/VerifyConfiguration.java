package io.btcpaytracker.projector.verify;

import io.btcpaytracker.projector.broker.LogReader;
import io.btcpaytracker.projector.broker.TrackerSettings;
import io.btcpaytracker.projector.generation.Generations;
import io.btcpaytracker.projector.growth.Retention;
import io.btcpaytracker.projector.migration.Tables;
import io.btcpaytracker.projector.replay.Pace;
import io.btcpaytracker.projector.replay.Progress;
import io.btcpaytracker.sources.WebhookSources;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VerifyConfiguration {

  @Bean
  Verifications verifications(
      DataSource primary,
      Tables tables,
      Generations generations,
      LogReader log,
      WebhookSources sources,
      Retention retention,
      TrackerSettings tracker) {
    return new Verifications(
        primary,
        generations,
        new Verification(
            primary, tables, log, sources, retention, tracker, () -> new Pace(0, System::nanoTime)),
        new Progress(InstantSource.system()));
  }

  @Bean
  VerificationEndpoint verificationEndpoint(Verifications verifications) {
    return new VerificationEndpoint(verifications);
  }
}
