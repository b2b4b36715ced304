package io.btcpaytracker.dashboard.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
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
 * @param imports the same, by name; a name that ends with a slash stands for all below it
 */
record ImportMap(String text, Map<String, String> imports) {
  /** Under which the jars' folders are served; each path has the version in it. */
  static final String PREFIX = "/assets/lib/";

  private static final String MAPS = "classpath*:META-INF/importmap.json";
  private static final String MAPS_PREFIX = "/_static/";

  static ImportMap of(ResourcePatternResolver jars, JsonMapper json) throws IOException {
    Map<String, String> imports = new TreeMap<>();
    for (Resource map : jars.getResources(MAPS)) {
      imports.putAll(read(map, json));
    }
    return new ImportMap(json.writeValueAsString(Map.of("imports", imports)), imports);
  }

  /** The jars carry their part of the map. */
  private static Map<String, String> read(Resource map, JsonMapper json) throws IOException {
    Map<String, String> imports = new TreeMap<>();
    try (InputStream in = map.getInputStream()) {
      JsonNode told = json.readTree(in).path("imports");
      told.properties().forEach(e -> imports.put(e.getKey(), served(e.getValue().asString())));
    }
    return imports;
  }

  private static String served(String path) {
    if (!path.startsWith(MAPS_PREFIX)) {
      throw new IllegalStateException(
          "an import map in a jar leads to '%s' (expected a path under %s); leave that jar out"
              .formatted(path, MAPS_PREFIX));
    }
    return PREFIX + path.substring(MAPS_PREFIX.length());
  }

  /** As the browser finds it. */
  String pathOf(String name) {
    return Optional.ofNullable(imports.get(name))
        .or(() -> below(name))
        .orElseThrow(() ->
            new IllegalStateException(
                "no library has the module '%s' (expected one of %s); correct the import"
                    .formatted(name, imports.keySet())));
  }

  private Optional<String> below(String name) {
    return imports.entrySet().stream()
        .filter(e -> e.getKey().endsWith("/") && name.startsWith(e.getKey()))
        .map(e -> e.getValue() + name.substring(e.getKey().length()))
        .findFirst();
  }
}
