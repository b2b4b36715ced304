package io.btcpaytracker.dashboard.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.dashboard.guard.ContentSecurityPolicy;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Serves the page, its modules and the libraries out of the jars. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
  private static final Duration YEAR = Duration.ofDays(365);

  @Bean
  Dashboard dashboardPage(JsonMapper json) throws IOException {
    var jars = new PathMatchingResourcePatternResolver(PageConfiguration.class.getClassLoader());
    String html = jars.getResource("classpath:static/dashboard.html").getContentAsString(UTF_8);
    return Dashboard.of(html, ImportMap.of(jars, json));
  }

  @Bean
  ContentSecurityPolicy contentSecurityPolicy(Dashboard dashboard) {
    return ContentSecurityPolicy.allowing(dashboard.scriptSha256());
  }

  /**
   * Files are known by their content: jars are built reproducibly, so all files have one and the
   * same date and a new version would look unchanged.
   */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    ContentTags tags = new ContentTags();
    registry
        .addResourceHandler("/app/**")
        .addResourceLocations("classpath:/static/app/")
        .setUseLastModified(false)
        .setEtagGenerator(tags::of)
        .setCacheControl(CacheControl.noCache());
    registry
        .addResourceHandler(ImportMap.PREFIX + "**")
        .addResourceLocations(
            "classpath:/META-INF/resources/_static/", "classpath:/META-INF/resources/webjars/")
        .setUseLastModified(false)
        .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
  }
}
