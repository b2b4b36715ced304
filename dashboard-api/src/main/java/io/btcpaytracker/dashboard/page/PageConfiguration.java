package io.btcpaytracker.dashboard.page;

import io.btcpaytracker.dashboard.access.door.DemoAccess;
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

/** Serves the pages, their modules and the libraries out of the jars. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
  static final String LIBRARIES = "META-INF/resources/_static/";

  private static final String FILES = "classpath:/static/app/";
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final PathMatchingResourcePatternResolver jars =
      new PathMatchingResourcePatternResolver(PageConfiguration.class.getClassLoader());
  private final Release release;

  PageConfiguration() throws IOException {
    release = Release.of(jars);
  }

  @Bean
  Pages pages(JsonMapper json, DemoAccess demo) throws IOException {
    return new Pages(jars, release, ImportMap.of(jars, json), demo.isDemo());
  }

  @Bean
  ContentSecurityPolicy contentSecurityPolicy(Pages pages) {
    return ContentSecurityPolicy.allowing(pages.scriptSha256());
  }

  /**
   * Files are known by their content: jars are built reproducibly, so all files have one and the
   * same date and a new version would look unchanged. Without a version in the path the sign-in
   * pages find them.
   */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    ContentTags tags = new ContentTags();
    registry
        .addResourceHandler(release.prefix() + "**")
        .addResourceLocations(FILES)
        .setUseLastModified(false)
        .setCacheControl(FOR_EVER);
    registry
        .addResourceHandler(Release.ROOT + "**")
        .addResourceLocations(FILES)
        .setUseLastModified(false)
        .setEtagGenerator(tags::of)
        .setCacheControl(CacheControl.noCache());
    registry
        .addResourceHandler(ImportMap.PREFIX + "**")
        .addResourceLocations("classpath:/" + LIBRARIES)
        .setUseLastModified(false)
        .setCacheControl(FOR_EVER);
  }
}
