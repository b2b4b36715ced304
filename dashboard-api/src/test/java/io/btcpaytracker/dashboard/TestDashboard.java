package io.btcpaytracker.dashboard;

import static org.awaitility.Awaitility.await;

import io.btcpaytracker.stack.TestDatabase;
import io.btcpaytracker.stack.TestStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dashboard process on free ports with a database of its own; rows are written to the primary.
 */
public final class TestDashboard implements AutoCloseable {
  private static final String SCHEMA = "projection";

  private static final class Shared {
    static final TestDashboard DASHBOARD = start();
  }

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();
  private final DataSource primary;

  private TestDashboard(ConfigurableApplicationContext context, DataSource primary) {
    this.context = context;
    this.primary = primary;
  }

  /** For tests that change nothing about the process. Their rows tell themselves apart by store. */
  public static TestDashboard shared() {
    return Shared.DASHBOARD;
  }

  /** With a database that has the tables. */
  public static TestDashboard start(String... settings) {
    TestLog.create();
    return startWithoutLog(settings);
  }

  /**
   * Not in demo mode, with the admin {@code admin} who has {@link TestVisitor#PASSWORD}, quick
   * hashes, and nobody believed without asking.
   */
  public static TestDashboard locked(String... settings) {
    TestLog.create();
    return locked(databaseWithTables(), settings);
  }

  public static TestDashboard locked(TestDatabase database, String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--tracker.session.demo=false",
                "--tracker.access.admin-password=" + TestVisitor.PASSWORD,
                "--tracker.access.hash-strength=4",
                "--tracker.access.pass-cached=0s",
                "--tracker.access.viewer-recheck=100ms",
                "--tracker.access.failures-per-address=10000"));
    all.addAll(List.of(settings));
    TestDashboard dashboard = start(database, all.toArray(String[]::new));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            dashboard
                    .primary()
                    .sql("select count(*) from app.account")
                    .query(Integer.class)
                    .single()
                > 0);
    TestStack.shared().awaitStandby();
    return dashboard;
  }

  /** The same while the broker is away. */
  public static TestDashboard startWithoutLog(String... settings) {
    return start(databaseWithTables(), settings);
  }

  /** As the projector makes it. */
  public static TestDatabase databaseWithTables() {
    TestDatabase database = TestStack.shared().createDatabase();
    migrate(database, SCHEMA, "classpath:db/migration");
    migrate(database, "app", "classpath:db/app");
    TestStack.shared().awaitStandby();
    return database;
  }

  private static void migrate(TestDatabase database, String schema, String location) {
    Flyway.configure()
        .dataSource(database.primaryUrl(), database.user(), database.password())
        .schemas(schema)
        .locations(location)
        .load()
        .migrate();
  }

  /** With a database as it is. */
  public static TestDashboard start(TestDatabase database, String... settings) {
    var source =
        new DriverManagerDataSource(
            withSchema(database.primaryUrl()), database.user(), database.password());
    return new TestDashboard(run(database, settings), source);
  }

  private static ConfigurableApplicationContext run(TestDatabase database, String... settings) {
    URI primary = URI.create(database.primaryUrl().substring("jdbc:".length()));
    URI standby = URI.create(database.standbyUrl().substring("jdbc:".length()));
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=0");
    arguments.add("--management.server.port=0");
    arguments.add("--spring.kafka.bootstrap-servers=" + TestStack.shared().bootstrapServers());
    // As ./tracker up without a BTCPay: open to this machine.
    arguments.add("--tracker.session.demo=true");
    arguments.addAll(server("primary", primary, database));
    arguments.addAll(server("replica", standby, database));
    arguments.addAll(List.of(settings));
    SpringApplication application = new SpringApplication(DashboardApplication.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setRegisterShutdownHook(false);
    return application.run(lastOfEach(arguments).toArray(String[]::new));
  }

  /** The command line would join the values of a setting that is given twice. */
  private static Collection<String> lastOfEach(List<String> arguments) {
    Map<String, String> last = new LinkedHashMap<>();
    arguments.forEach(argument -> last.put(argument.substring(0, argument.indexOf('=')), argument));
    return last.values();
  }

  private static List<String> server(String name, URI uri, TestDatabase database) {
    String prefix = "--tracker.read." + name + ".";
    return List.of(
        prefix + "host=" + uri.getHost(),
        prefix + "port=" + uri.getPort(),
        prefix + "name=" + database.name(),
        prefix + "user=" + database.user(),
        prefix + "password=" + database.password());
  }

  private static String withSchema(String url) {
    return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** The primary, to write rows as the projector would. */
  public JdbcClient primary() {
    return JdbcClient.create(primary);
  }

  /** How a question is answered, with what was run; as for big tables, where nothing is sorted. */
  public String plan(String sql, Map<String, ?> parameters) {
    try (var connection = primary.getConnection()) {
      var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      client.sql("set enable_seqscan = off").update();
      client.sql("set enable_sort = off").update();
      return String.join(
          "\n",
          client
              .sql("explain (analyze, costs off, timing off, summary off, buffers off) " + sql)
              .params(parameters)
              .query(String.class)
              .list());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The answer as text. */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public JsonNode json(String path) {
    return JsonMapper.shared().readTree(get(path).body());
  }

  @Override
  public void close() {
    context.close();
    http.close();
  }
}
