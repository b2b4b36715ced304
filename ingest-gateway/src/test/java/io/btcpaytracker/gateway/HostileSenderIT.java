package io.btcpaytracker.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.btcpaytracker.stack.TestStack;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With shorter times than the defaults, so that the tests are short as well. */
class HostileSenderIT {
  private static final String POST = "POST /webhook HTTP/1.1\r\nHost: gateway\r\n";
  private static final Duration HEADER_TIME = Duration.ofSeconds(2);
  private static final Duration BODY_TIME = Duration.ofSeconds(3);
  private static final Duration SLACK = Duration.ofSeconds(3);

  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway =
        RunningGateway.start(
            TestStack.shared().bootstrapServers(),
            "--tracker.edge.header-time=" + HEADER_TIME,
            "--tracker.body.time=" + BODY_TIME,
            "--tracker.body.grace=1s",
            "--server.tomcat.connection-timeout=4s");
    gateway.awaitReady();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void aHeaderThatDripsIsDroppedAsAWhole() throws IOException {
    try (RawConnection connection = connect()) {
      Duration held =
          connection.write(POST).dripUntilDropped(Duration.ofMillis(300), Duration.ofSeconds(20));

      assertThat(held).isBetween(HEADER_TIME.minusMillis(500), HEADER_TIME.plus(SLACK));
    }
  }

  @Test
  void aBodyThatDripsIsAnsweredWith408AndDropped() throws IOException {
    try (RawConnection connection = connect()) {
      connection.write(POST + "Content-Length: 1000\r\n\r\n");
      Duration held = connection.dripUntilDropped(Duration.ofMillis(200), Duration.ofSeconds(20));

      assertThat(held).isLessThan(BODY_TIME.plus(SLACK));
      assertIsProblem(connection.readAll(), "408");
    }
  }

  @Test
  void aBodyThatStopsIsAnsweredWith408AndDropped() throws IOException {
    try (RawConnection connection = connect()) {
      String answer = connection.write(POST + "Content-Length: 1000\r\n\r\n{").readAll();

      assertIsProblem(answer, "408");
    }
  }

  @Test
  void aBodyWithinItsTimeIsTaken() throws IOException {
    try (RawConnection connection = connect()) {
      String answer =
          connection
              .write(POST + "Connection: close\r\nContent-Length: 2\r\n\r\n{")
              .write("}")
              .readAll();

      assertIsProblem(answer, "401");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO HTTP AT ALL\r\n\r\n",
        "POST /webhook HTTP/9.9\r\nHost: x\r\n\r\n",
        "POST /web|hook HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /webhook HTTP/1.1\r\n\r\n",
        "POST /webhook HTTP/1.1\r\nHost: x\r\nBad Header\r\n\r\n",
        "POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
        "POST /api/webhooks/btcpay/a%2Fb HTTP/1.1\r\nHost: x\r\n\r\n",
        "TRACE /webhook HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
      })
  void brokenRequestsGetAProblemAndNoPage(String request) throws IOException {
    try (RawConnection connection = connect()) {
      String answer = connection.write(request).readAll();

      assertThat(answer).matches("(?s)HTTP/1.1 (4|5)\\d\\d .*");
      assertIsProblem(answer, answer.substring(9, 12));
    }
  }

  @Test
  void tooManyHeadersAreRefused() throws IOException {
    try (RawConnection connection = connect()) {
      String answer = connection.write(POST + "X-A: b\r\n".repeat(50) + "\r\n").readAll();

      assertIsProblem(answer, "400");
    }
  }

  @Test
  void tooLongAHeaderIsRefused() throws IOException {
    try (RawConnection connection = connect()) {
      String answer = connection.write(POST + "X-A: " + "b".repeat(9000) + "\r\n\r\n").readAll();

      assertIsProblem(answer, "400");
    }
  }

  @Test
  void honestSendersAreServedWhileHundredsOfConnectionsHang() throws IOException {
    List<RawConnection> hanging = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        hanging.add(connect().write(POST + "X-Half: a head"));
      }

      var answer = gateway.deliver(Webhook.invoiceEvent("InvoiceCreated", "H1", "d1"));

      assertThat(answer.statusCode()).isEqualTo(200);
    } finally {
      for (RawConnection connection : hanging) {
        connection.close();
      }
    }
  }

  private static RawConnection connect() throws IOException {
    return new RawConnection(gateway.connect());
  }

  private static void assertIsProblem(String answer, String status) {
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer).contains("application/problem+json").contains("\"status\":" + status);
    assertThat(answer)
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContainIgnoringCase("<html")
        .doesNotContain("Exception")
        .doesNotContain("Server:");
  }
}
