package io.btcpaytracker.dashboard.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.dashboard.TestDashboard;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PageIT {
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>");
  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/(?:app|assets)/[^\"]+)\"");

  private final TestDashboard dashboard = TestDashboard.shared();

  @Test
  void theRootLeadsToTheDashboard() {
    HttpResponse<String> root = dashboard.get("/");

    assertThat(root.statusCode()).isEqualTo(302);
    assertThat(root.headers().firstValue("Location")).hasValue("/dashboard");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/dashboard", "/invoices", "/invoices/s/i", "/logs", "/pipeline", "/settings"})
  void everyFileOfAPageIsThereAndMayBeKeptForEver(String path) {
    HttpResponse<String> page = dashboard.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.body()).doesNotContain("{{", "<!--").contains("data-demo");
    assertThat(filesOf(page.body()))
        .hasSizeGreaterThan(10)
        .allSatisfy(file -> {
          HttpResponse<String> served = dashboard.get(file);
          assertThat(served.statusCode()).as(file).isEqualTo(200);
          assertThat(served.headers().firstValue("Cache-Control").orElseThrow())
              .as(file)
              .contains("immutable");
        });
  }

  @Test
  void thePolicyAllowsExactlyTheImportMapOfThePages() throws Exception {
    HttpResponse<String> page = dashboard.get("/dashboard");

    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(importMap(page.body()).getBytes(UTF_8));
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';");
    assertThat(importMap(dashboard.get("/settings").body())).isEqualTo(importMap(page.body()));
  }

  @Test
  void everyNameOfTheImportMapLeadsToAModuleThatMayBeKeptForEver() {
    var imports =
        JsonMapper.shared().readTree(importMap(dashboard.get("/dashboard").body())).get("imports");

    assertThat(imports.propertyNames()).contains("lit");
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

  /** As the sign-in pages do, which stand outside. */
  @Test
  void aFileWithoutAVersionIsAskedForAgainAndNotSentAgain() {
    HttpResponse<String> first = dashboard.get("/app/page/theme.js");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = dashboard.get("/app/page/theme.js", "If-None-Match", tag);

    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(first.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void filesOutsideThePageAreNotServed() {
    assertThat(dashboard.get("/shell.html").statusCode()).isEqualTo(404);
    assertThat(dashboard.get("/pages/dashboard.html").statusCode()).isEqualTo(404);
    assertThat(dashboard.get("/application.yml").statusCode()).isEqualTo(404);
    assertThat(dashboard.get("/app/../application.yml").statusCode()).isIn(400, 404);
    assertThat(dashboard.get("/assets/lib/%2e%2e/application.yml").statusCode()).isIn(400, 404);
  }

  private static List<String> filesOf(String html) {
    return FILE.matcher(html).results().map(file -> file.group(1)).distinct().toList();
  }

  private static String importMap(String html) {
    Matcher map = IMPORT_MAP.matcher(html);
    assertThat(map.find()).isTrue();
    return map.group(1);
  }
}
