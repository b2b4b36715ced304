package io.btcpaytracker.run.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who looks at the pages, and what they would notice. */
final class Visitor implements AutoCloseable {
  /** For people to look at after the tests. */
  private static final Path SCREENS = Path.of("target", "screens");

  private static final String SHIFTS =
      """
      window.shift = 0;
      new PerformanceObserver(list => list.getEntries()
        .filter(entry => !entry.hadRecentInput)
        .forEach(entry => window.shift += entry.value)).observe({type: 'layout-shift', buffered: true});
      """;

  private static final String SERIOUS =
      """
      async () => (await axe.run()).violations
        .filter(({impact}) => impact === 'serious' || impact === 'critical')
        .map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(', ')}`)
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  Visitor(BrowserContext context) {
    this.context = context;
    page = context.newPage();
    page.addInitScript(SHIFTS);
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
  }

  Page page() {
    return page;
  }

  Visitor open(String path) {
    page.navigate(path);
    return this;
  }

  /** What has this text, also inside of components. */
  Locator text(String text) {
    return page.getByText(text).first();
  }

  void photograph(String name) {
    page.screenshot(new ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
  }

  /** Errors and refused content (CSP, Trusted Types) that the pages have met. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void forgetComplaints() {
    complaints.clear();
  }

  /** How much the layout has shifted without being asked to. */
  double shift() {
    return ((Number) page.evaluate("shift")).doubleValue();
  }

  /** Bytes of the page's files as they came over the wire, without their headers. */
  long fileBytes() {
    return ((Number)
            page.evaluate(
                "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                    + ".filter(({name}) => !name.includes('/api/'))"
                    + ".reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0)"))
        .longValue();
  }

  /** Everything is reachable without scrolling sideways. */
  void assertFits(Screen screen) {
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .as("width of %s", page.url())
        .isLessThanOrEqualTo(screen.width());
  }

  /** What somebody who does not see the page could not use. */
  void assertAccessible() {
    // As a script of the tools: the page itself may take none.
    context.newCDPSession(page).send("Runtime.evaluate", expression(axe()));
    assertThat((List<?>) page.evaluate(SERIOUS)).as(page.url()).isEmpty();
  }

  private static com.google.gson.JsonObject expression(String script) {
    var arguments = new com.google.gson.JsonObject();
    arguments.addProperty("expression", script);
    return arguments;
  }

  private static String axe() {
    try (InputStream in = Visitor.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
