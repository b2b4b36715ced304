package io.btcpaytracker.dashboard.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** All pages, put together once. */
final class Pages {
  private final ResourcePatternResolver jars;
  private final Release release;
  private final Shell shell;
  private final Map<PageName, Page> pages = new EnumMap<>(PageName.class);

  /**
   * @param demo whether the pages say that the traffic is made up
   */
  Pages(ResourcePatternResolver jars, Release release, ImportMap libraries, boolean demo) {
    this.jars = jars;
    this.release = release;
    shell = new Shell(release.inside(text("static/shell.html")), libraries, demo);
    ModuleGraph graph = new ModuleGraph(this::served, libraries);
    for (PageName name : PageName.values()) {
      String content = release.inside(text("static/pages/%s.html".formatted(name.text())));
      String entry = release.prefix() + name.text() + "/main.js";
      pages.put(name, shell.around(name, content, graph.of(entry)));
    }
  }

  Page named(PageName name) {
    return Objects.requireNonNull(pages.get(name));
  }

  String scriptSha256() {
    return shell.scriptSha256();
  }

  private String served(String path) {
    return path.startsWith(release.prefix())
        ? text("static/app/" + path.substring(release.prefix().length()))
        : text(PageConfiguration.LIBRARIES + path.substring(ImportMap.PREFIX.length()));
  }

  private String text(String file) {
    Resource resource = jars.getResource("classpath:" + file);
    try {
      return resource.getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the page needs %s and it cannot be read (expected a file of ours or of a library); add it, or correct the import"
              .formatted(file),
          e);
    }
  }
}
