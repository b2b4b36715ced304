package io.btcpaytracker.dashboard.rest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {
  @Bean
  BrokenOff brokenOff() {
    return new BrokenOff();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new StrictParameters()).addPathPatterns("/api/**");
  }
}
