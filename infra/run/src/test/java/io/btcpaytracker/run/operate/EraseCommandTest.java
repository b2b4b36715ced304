package io.btcpaytracker.run.operate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.btcpaytracker.run.environment.TrackerEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** With a projector that answers as it is told. */
class EraseCommandTest {
  @TempDir private Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer projector;
  private String asked = "";

  @BeforeEach
  void start() throws IOException {
    projector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    projector.start();
  }

  @AfterEach
  void stop() {
    projector.stop(0);
  }

  @Test
  void tellsWhatWasErasedAndWhereBytesRemain() {
    answers(
        200,
        "{\"erased\":[{\"storeId\":\"s\",\"invoiceId\":\"i\"}],\"complete\":true,\"recordsBehind\":0}");

    assertThat(execute("--invoice", "s/i", "--yes")).isZero();

    assertThat(asked).contains("\"store\":\"s\"", "\"invoice\":\"i\"");
    assertThat(out.toString()).contains("s/i", "What this does not reach: the log", "1 invoices");
  }

  @Test
  void rowsThatAreBehindAndBuyersOfVeryManyAreToldToBeAskedAgain() {
    answers(
        200,
        "{\"erased\":[{\"storeId\":\"s\",\"invoiceId\":\"i\"}],\"complete\":false,\"recordsBehind\":7}");

    assertThat(execute("--buyer", "ann@example.com", "--yes")).isZero();

    assertThat(asked).isEqualTo("{\"buyer\":\"ann@example.com\"}");
    assertThat(out.toString()).contains("7 records behind").contains("more invoices");
  }

  @Test
  void nobodyFoundIsAFailure() {
    answers(200, "{\"erased\":[],\"complete\":true,\"recordsBehind\":0}");

    assertThat(execute("--buyer", "ann@example.com", "--yes")).isEqualTo(1);
    assertThat(err.toString()).contains("nothing was erased");
  }

  @Test
  void whatTheProjectorRefusesIsTold() {
    answers(503, "{\"detail\":\"the log did not take all of it\"}");

    assertThat(execute("--buyer", "ann@example.com", "--yes")).isEqualTo(1);
    assertThat(err.toString()).contains("503", "the log did not take all of it");
  }

  @Test
  void withoutAProjectorItSaysSo() {
    projector.stop(0);

    assertThat(execute("--buyer", "ann@example.com", "--yes")).isEqualTo(1);
    assertThat(err.toString()).contains("is ./tracker up running?");
  }

  private int execute(String... arguments) {
    int port = projector.getAddress().getPort();
    var environment =
        TrackerEnvironment.of(home, Map.of("PROJECTOR_PORT", Integer.toString(port - 100)));
    return new CommandLine(new EraseCommand(() -> environment))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void answers(int status, String body) {
    projector.createContext(
        "/actuator/erasures",
        exchange -> {
          asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
          exchange.getResponseBody().write(body.getBytes(UTF_8));
          exchange.close();
        });
  }
}
