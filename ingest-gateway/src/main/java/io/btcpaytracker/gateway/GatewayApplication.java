package io.btcpaytracker.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * Starts the process. Kafka's clients are made in {@code topic} alone, after the start, because the
 * process must come up without a broker; errors are rendered in {@code edge} alone.
 */
@SpringBootApplication(
    proxyBeanMethods = false,
    exclude = {
      KafkaAutoConfiguration.class,
      ErrorMvcAutoConfiguration.class,
      // Per request a timer with tags of the sender's making; ours are in admission and topic.
      WebMvcObservationAutoConfiguration.class
    })
@ConfigurationPropertiesScan
public class GatewayApplication {
  public static void main(String[] args) {
    SpringApplication.run(GatewayApplication.class, args);
  }
}
