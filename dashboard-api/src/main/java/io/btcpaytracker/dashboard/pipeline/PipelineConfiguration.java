package io.btcpaytracker.dashboard.pipeline;

import io.btcpaytracker.dashboard.feed.FeedState;
import io.btcpaytracker.dashboard.health.Stations;
import io.btcpaytracker.dashboard.readmodel.LogEnd;
import io.btcpaytracker.dashboard.readmodel.ReadModel;
import java.net.http.HttpClient;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the picture together. */
@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {
  @Bean
  HttpClient processes(PipelineProperties settings) {
    return HttpClient.newBuilder().connectTimeout(settings.answerTimeout()).build();
  }

  @Bean
  Picture picture(
      HttpClient processes,
      PipelineProperties settings,
      Stations stations,
      ReadModel readModel,
      LogEnd log,
      FeedState feed,
      InstantSource clock) {
    return new Picture(
        new ProcessHealth("ingest-gateway", settings.gatewayUrl(), processes, settings, clock),
        new ProcessHealth("projector", settings.projectorUrl(), processes, settings, clock),
        stations,
        readModel,
        log,
        feed,
        settings.ratesOver());
  }
}
