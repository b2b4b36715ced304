package io.btcpaytracker.dashboard.page;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;

/**
 * What all pages have around them: head, navigation, the state of the connection.
 *
 * @param html with marks where pages differ
 * @param demo whether to say that the traffic is made up: known before the first paint, so that
 *     nothing moves when it is said
 */
record Shell(String html, ImportMap libraries, boolean demo) {
  static final String LIBRARIES = "<!--importmap-->";
  static final String MODULES = "<!--modules-->";
  static final String CONTENT = "<!--content-->";

  Shell {
    for (String mark : new String[] {LIBRARIES, MODULES, CONTENT}) {
      if (!html.contains(mark)) {
        throw new IllegalStateException(
            "static/shell.html has no %s (expected once); add it".formatted(mark));
      }
    }
  }

  /**
   * One page.
   *
   * @param modules the page's own first
   */
  Page around(PageName name, String content, Collection<String> modules) {
    String page =
        html.replace(LIBRARIES, "<script type=\"importmap\">" + libraries.text() + "</script>")
            .replace(MODULES, head(modules))
            .replace(CONTENT, content)
            .replace("{{page}}", name.text())
            .replace("{{demo}}", demo ? "data-demo" : "")
            .replace("{{title}}", name.title());
    return new Page(marked(page, name));
  }

  /** The only inline script a browser may take. */
  String scriptSha256() {
    return Sha256.base64(libraries.text());
  }

  private static String head(Collection<String> modules) {
    String entry = modules.iterator().next();
    return modules.stream()
        .map("<link rel=\"modulepreload\" href=\"%s\">\n  "::formatted)
        .collect(joining("", "", "<script type=\"module\" src=\"%s\"></script>".formatted(entry)));
  }

  /** In the navigation. */
  private static String marked(String page, PageName current) {
    return Arrays.stream(PageName.values())
        .reduce(
            page,
            (html, name) ->
                html.replace(
                    "{{current %s}}".formatted(name.text()),
                    name == current.section() ? "aria-current=\"page\"" : ""),
            (_, last) -> last);
  }
}
