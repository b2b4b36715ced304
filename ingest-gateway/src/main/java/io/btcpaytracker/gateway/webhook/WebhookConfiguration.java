package io.btcpaytracker.gateway.webhook;

import io.btcpaytracker.gateway.BodyLimit;
import io.btcpaytracker.gateway.admission.Reception;
import io.btcpaytracker.gateway.envelope.Traces;
import java.util.function.LongSupplier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

  @Bean
  ServletRegistrationBean<WebhookServlet> webhookServlet(
      Reception reception,
      Traces traces,
      BodySettings settings,
      BodyLimit limit,
      LongSupplier nanoTime) {
    WebhookServlet servlet = new WebhookServlet(reception, traces, settings, limit, nanoTime);
    var registration =
        new ServletRegistrationBean<>(
            servlet, WebhookPath.SOURCES + "/*", WebhookPath.ALIAS + "/*");
    registration.setName("webhook");
    // Before the first webhook and not with it.
    registration.setLoadOnStartup(1);
    return registration;
  }
}
