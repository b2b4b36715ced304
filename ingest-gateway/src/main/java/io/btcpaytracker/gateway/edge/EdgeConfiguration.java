package io.btcpaytracker.gateway.edge;

import java.util.function.LongSupplier;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> edge(
      EdgeSettings settings, LongSupplier nanoTime) {
    return factory -> {
      factory.setProtocol(PunctualHttp11Protocol.class.getName());
      factory.addConnectorCustomizers(connector -> {
        if (connector.getProtocolHandler() instanceof PunctualHttp11Protocol protocol) {
          bound(protocol, settings, nanoTime);
        }
      });
      factory.addContextCustomizers(context -> {
        if (context.getParent() instanceof StandardHost host) {
          host.setErrorReportValveClass(ProblemValve.class.getName());
        }
      });
    };
  }

  private static void bound(
      PunctualHttp11Protocol protocol, EdgeSettings settings, LongSupplier nanoTime) {
    protocol.endHeadersAfter(settings.headerTime(), nanoTime);
    protocol.setMaxHeaderCount(settings.headersMax());
    // "Expect: 100-continue" invites the body only when it is read, so not when it is refused.
    protocol.setContinueResponseTiming("onRead");
  }
}
