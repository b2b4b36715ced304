package io.btcpaytracker.run.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import io.btcpaytracker.run.launcher.Launcher;
import io.btcpaytracker.run.launcher.LauncherSettings;
import io.btcpaytracker.run.launcher.Progress;
import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.btcpay.BtcpaySignature;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user lives with the pages, in a real browser on the whole system. */
class PageStoriesIT {
  private static final String SECRET = "8HhWcGkMrDqPqk3VfXoZRb";
  private static final String PASSWORD = "five blue herons wade";
  private static final Duration A_WHILE = Duration.ofSeconds(30);
  private static final double SHIFT_MAX = 0.01;
  private static final long FIRST_LOAD_BYTES_MAX = 150_000;
  private static final List<String> PAGES =
      List.of("/dashboard", "/invoices", "/logs", "/pipeline", "/settings");

  @TempDir private static Path folder;
  private static TestPlace place;
  private static Launcher launcher;
  private static Deliveries btcpay;
  private static Standby standby;
  private static Browser browser;

  private Visitor visitor;

  @BeforeAll
  static void start() throws Exception {
    assumeThat(Browser.program())
        .as("a Chromium on PATH; install the package chromium to run this")
        .isPresent();
    PlaywrightAssertions.setDefaultAssertionTimeout((double) A_WHILE.toMillis());
    place = new TestPlace(folder, SECRET);
    // As the demo, which is open to this machine; without the simulator, which up would start.
    TrackerEnvironment settings =
        TrackerEnvironment.of(Path.of("../.."), place.environment())
            .with(Map.of("TRACKER_DEMO", "true", "TRACKER_ADMIN_PASSWORD", PASSWORD));
    launcher =
        Launcher.start(
            LauncherSettings.of(settings), new Progress(new PrintWriter(System.out, true, UTF_8)));
    btcpay = new Deliveries(place.port("GATEWAY_PORT"), SECRET);
    standby = new Standby(place.port("REPLICA_DB_EXPOSED_PORT"));
    browser = Browser.start();
    tell("InvoiceCreated", "Known");
    tell("InvoicePaymentSettled", "Known");
    tell("InvoiceSettled", "Known");
    await().atMost(A_WHILE).until(() -> standby.count("invoice_event", "Known") == 3);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (launcher != null) {
      launcher.close();
    }
  }

  @AfterEach
  void leave() {
    if (visitor != null) {
      List<String> complaints = visitor.complaints();
      visitor.close();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void theFirstMinuteAnswersWhatCameInWhetherAllIsWellAndWhatNeedsMe() {
    visit(Screen.DESK, "/dashboard");

    assertThat(page().locator("takings-panel .figure")).containsText("38 825");
    assertThat(page().locator("health-line")).containsText("All systems well");
    for (String region : List.of("takings-panel", "health-line", "needs-card")) {
      assertThat(page().locator(region)).isInViewport();
    }
    assertThat(visitor.text("A simulator makes these invoices up.")).isVisible();
    assertThat(visitor.shift()).isLessThanOrEqualTo(SHIFT_MAX);
    assertThat(visitor.fileBytes()).isLessThanOrEqualTo(FIRST_LOAD_BYTES_MAX);
    visitor.photograph("first-minute");
  }

  @Test
  void aPaymentArrivesLiveAndTheFiguresMove() throws Exception {
    visit(Screen.DESK, "/dashboard");
    Locator created = page().locator("stat-card.opened .figure");
    assertThat(created).hasText(Pattern.compile("\\d+"));
    int before = Integer.parseInt(created.innerText().strip());

    tell("InvoiceCreated", "LivePayment");
    tell("InvoiceReceivedPayment", "LivePayment");

    assertThat(page().locator("live-strip").getByTitle("InvoiceReceivedPayment").first())
        .isVisible();
    assertThat(created).hasText(Integer.toString(before + 1));
    assertThat(page().locator("newest-card")).containsText("LivePayment");
    assertThat(visitor.shift()).isLessThanOrEqualTo(SHIFT_MAX);
  }

  @Test
  void anInvoiceIsFoundByItsOrderIdAndOpened() throws Exception {
    tell("InvoiceCreated", "Sought", "\"1042\"", "\"ORDER-77\"");
    await().atMost(A_WHILE).until(() -> standby.status("Sought").isPresent());
    visit(Screen.DESK, "/invoices");
    assertThat(page().locator("invoice-table tbody tr a").first()).isVisible();

    page().keyboard().press("/");
    page().keyboard().type("order-77");
    page().keyboard().press("Enter");

    assertThat(page()).hasURL(Pattern.compile(".*[?&]q=order-77.*"));
    assertThat(page().locator("invoice-table tbody tr")).hasCount(1);
    page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Invoice Sought")).click();
    assertThat(page().locator("h1")).hasText("Invoice Sought");
    assertThat(page().locator("invoice-view")).containsText("ORDER-77");
  }

  @Test
  void anInvoiceIsLookedAtAsItWasAndWhatWasSentIsShown() throws Exception {
    visit(Screen.DESK, "/invoices/%s/Known".formatted(storeOf("Known")));
    Locator state = page().locator("invoice-view .state");
    assertThat(state).containsText("Settled");

    page().getByRole(AriaRole.SLIDER).press("Home");

    assertThat(state).containsText("New");
    assertThat(page()).hasURL(Pattern.compile(".*[?&]asOf=.*"));
    visitor.photograph("invoice-as-of");
    page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Now")).click();
    assertThat(state).containsText("Settled");
    visitor.text("Show the request").click();
    assertThat(page().locator("event-body")).containsText("\"type\": \"InvoiceSettled\"");
  }

  @Test
  void aLostConnectionIsSaidAndWhatWasMissedComesWithIt() throws Exception {
    visit(Screen.DESK, "/dashboard");
    assertThat(page().locator("feed-connection")).containsText("Live");

    launcher.station("dashboard-api").stop();
    assertThat(page().locator("feed-connection")).containsText("retry in");
    assertThat(page().locator("health-line")).containsText("Trouble");
    visitor.photograph("connection-lost");
    tell("InvoiceCreated", "WhileAway");
    launcher.restart("dashboard-api");

    assertThat(page().locator("feed-connection")).containsText("Live");
    assertThat(page().locator("newest-card")).containsText("WhileAway");
    assertThat(page().locator("live-strip a[href$='/WhileAway']")).hasCount(1);
    visitor.forgetComplaints(); // each try while it was away is one, and is meant
  }

  @Test
  void whatIsFilteredIsTakenHomeAsItIsShown() throws Exception {
    visit(Screen.DESK, "/invoices?q=Known");
    assertThat(page().locator("invoice-table tbody tr")).hasCount(1);

    page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Export")).click();
    Download file = page().waitForDownload(() -> visitor.text("Invoices as CSV").click());

    List<String> lines = Files.readAllLines(file.path());
    assertThat(lines).hasSize(2);
    assertThat(lines.getLast()).contains("Known", "Settled");
  }

  @Test
  void aRefusedDeliveryIsAmongTheWebhooksWithItsReason() throws Exception {
    assertThat(btcpay.send(btcpay.body("InvoiceSettled", "Forged"), "sha256=" + "0".repeat(64)))
        .returns(401, answer -> answer.statusCode());
    visit(Screen.DESK, "/logs?verdict=rejected");

    Locator refused = page().locator("delivery-list li").first();
    assertThat(refused).containsText("Refused");
    refused.getByRole(AriaRole.BUTTON).click();
    assertThat(refused).containsText("HTTP 401");
  }

  @Test
  void whoSignsInIsKnownAndWhoDoesNotKnowThePasswordIsRefused() {
    visit(Screen.DESK, "/login?to=/settings");

    signIn("not the password");
    assertThat(visitor.text("Name or password is wrong.")).isVisible();
    visitor.forgetComplaints(); // a refusal is one
    signIn(PASSWORD);

    assertThat(page().locator("account-card")).containsText("Signed in as");
    assertThat(page().locator("account-card")).containsText("admin");
    page().getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page().locator("h1")).hasText("Sign in");
  }

  @Test
  void theChartIsReadByKeys() {
    visit(Screen.DESK, "/dashboard");
    Locator bars = page().locator("bar-chart a");
    assertThat(bars).hasCount(24);
    page().locator("bar-chart a[tabindex='0']").focus();

    page().keyboard().press("Home");

    assertThat(bars.first()).isFocused();
    assertThat(page().locator("bar-chart .tip")).containsText("00:00");
    page().keyboard().press("Enter");
    assertThat(page()).hasURL(Pattern.compile(".*/invoices\\?.*"));
  }

  @ParameterizedTest
  @EnumSource
  void everyPageFitsAndIsAccessibleOnEveryScreen(Screen screen) {
    for (String path : PAGES) {
      visit(screen, path);
      assertThat(page().locator("feed-connection")).containsText("Live");
      visitor.assertFits(screen);
      visitor.assertAccessible();
      visitor.photograph(screen.name().toLowerCase(java.util.Locale.ROOT) + path.replace('/', '-'));
      leave();
      visitor = null;
    }
  }

  private void visit(Screen screen, String path) {
    visitor = browser.visitor("http://localhost:" + place.port("APP_PORT"), screen).open(path);
  }

  private Page page() {
    return visitor.page();
  }

  private void signIn(String password) {
    page().getByLabel("Name").fill("admin");
    page().getByLabel("Password").fill(password);
    page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in")).click();
  }

  private static String storeOf(String invoiceId) throws Exception {
    return standby
        .query("select store_id from invoice where invoice_id = '%s'".formatted(invoiceId))
        .orElseThrow();
  }

  private static void tell(String type, String invoiceId) throws Exception {
    assertThat(btcpay.send(type, invoiceId).statusCode()).isEqualTo(200);
  }

  private static void tell(String type, String invoiceId, String said, String instead)
      throws Exception {
    byte[] body =
        new String(btcpay.body(type, invoiceId), UTF_8).replace(said, instead).getBytes(UTF_8);
    String signature = BtcpaySignature.sign(body, new Secret(SECRET));
    assertThat(btcpay.send(body, signature).statusCode()).isEqualTo(200);
  }
}
