package io.btcpaytracker.dashboard.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PageIT {
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>");

  private final TestDashboard dashboard = TestDashboard.shared();

  @Test
  void theRootLeadsToTheDashboard() {
    HttpResponse<String> root = dashboard.get("/");

    assertThat(root.statusCode()).isEqualTo(302);
    assertThat(root.headers().firstValue("Location")).hasValue("/dashboard");
  }

  @Test
  void thePolicyAllowsExactlyTheImportMapOfThePage() throws Exception {
    HttpResponse<String> page = dashboard.get("/dashboard");

    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(importMap(page.body()).getBytes(UTF_8));
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';");
  }

  @Test
  void everyNameOfTheImportMapLeadsToAModuleThatMayBeKeptForEver() {
    var imports =
        JsonMapper.shared().readTree(importMap(dashboard.get("/dashboard").body())).get("imports");

    assertThat(imports.propertyNames()).contains("lit", "chart.js", "chart.js/auto");
    imports
        .properties()
        .forEach(library -> {
          String path = library.getValue().asString();
          HttpResponse<String> module =
              dashboard.get(path.endsWith("/") ? path + "package.json" : path);
          assertThat(module.statusCode()).as(path).isEqualTo(200);
          assertThat(module.headers().firstValue("Cache-Control").orElseThrow())
              .contains("immutable");
        });
  }

  @Test
  void aModuleIsAskedForAgainAndNotSentAgain() {
    HttpResponse<String> first = dashboard.get("/app/main.js");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = dashboard.get("/app/main.js", "If-None-Match", tag);

    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(first.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void everyFileThePageNamesIsThere() {
    Matcher names =
        Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(dashboard.get("/dashboard").body());

    assertThat(names.results().map(name -> name.group(1)).distinct())
        .isNotEmpty()
        .allSatisfy(path -> assertThat(dashboard.get(path).statusCode()).as(path).isEqualTo(200));
  }

  @Test
  void filesOutsideThePageAreNotServed() {
    assertThat(dashboard.get("/dashboard.html").statusCode()).isEqualTo(404);
    assertThat(dashboard.get("/application.yml").statusCode()).isEqualTo(404);
    assertThat(dashboard.get("/app/../application.yml").statusCode()).isIn(400, 404);
    assertThat(dashboard.get("/assets/lib/%2e%2e/application.yml").statusCode()).isIn(400, 404);
  }

  private static String importMap(String html) {
    Matcher map = IMPORT_MAP.matcher(html);
    assertThat(map.find()).isTrue();
    return map.group(1);
  }
}
