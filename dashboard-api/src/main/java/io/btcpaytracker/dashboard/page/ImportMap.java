package io.btcpaytracker.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where bare module names lead: to the libraries as they lie in their jars. Read from the jars, so
 * that a version stands in the root pom and nowhere else.
 *
 * @param text the JSON of the page's import map
 */
record ImportMap(String text) {
  /** Under which the jars' folders are served; each path has the version in it. */
  static final String PREFIX = "/assets/lib/";

  private static final String MVNPM_MAPS = "classpath*:META-INF/importmap.json";
  private static final String MVNPM_PREFIX = "/_static/";

  static ImportMap of(ResourcePatternResolver jars, JsonMapper json) throws IOException {
    Map<String, String> imports = new TreeMap<>();
    for (Resource map : jars.getResources(MVNPM_MAPS)) {
      imports.putAll(mvnpm(map, json));
    }
    String chart = webjar(jars, "chart.js");
    imports.put("chart.js", chart + "dist/chart.js");
    imports.put("chart.js/auto", chart + "auto/auto.js");
    imports.put("@kurkle/color", webjar(jars, "kurkle__color") + "dist/color.esm.js");
    return new ImportMap(json.writeValueAsString(Map.of("imports", imports)));
  }

  /** These jars carry their part of the map. */
  private static Map<String, String> mvnpm(Resource map, JsonMapper json) throws IOException {
    Map<String, String> imports = new TreeMap<>();
    try (InputStream in = map.getInputStream()) {
      JsonNode told = json.readTree(in).path("imports");
      told.properties().forEach(e -> imports.put(e.getKey(), served(e.getValue().asString())));
    }
    return imports;
  }

  private static String served(String path) {
    if (!path.startsWith(MVNPM_PREFIX)) {
      throw new IllegalStateException(
          "an import map in a jar leads to '%s' (expected a path under %s); leave that jar out"
              .formatted(path, MVNPM_PREFIX));
    }
    return PREFIX + path.substring(MVNPM_PREFIX.length());
  }

  /** The folder of a WebJar, which has its version in the name. */
  private static String webjar(ResourcePatternResolver jars, String name) throws IOException {
    Properties maven = new Properties();
    try (InputStream in =
        jars.getResource(
                "classpath:" + "META-INF/maven/org.webjars.npm/" + name + "/pom.properties")
            .getInputStream()) {
      maven.load(in);
    }
    return PREFIX + name + "/" + maven.getProperty("version") + "/";
  }
}
