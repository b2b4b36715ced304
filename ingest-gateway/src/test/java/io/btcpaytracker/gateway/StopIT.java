package io.btcpaytracker.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.btcpaytracker.stack.TestStack;
import org.junit.jupiter.api.Test;

class StopIT {

  @Test
  void aDeliveryThatHasBegunIsAnsweredBeforeTheProcessEnds() throws Exception {
    RunningGateway gateway = RunningGateway.start(TestStack.shared().bootstrapServers());
    gateway.awaitReady();
    Webhook webhook = Webhook.invoiceEvent("InvoiceCreated", "Z1", "d1");
    String body = new String(webhook.body(), ISO_8859_1);
    try (RawConnection connection = new RawConnection(gateway.connect())) {
      connection.write(
          "POST /webhook HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\nBTCPay-Sig: %s\r\nExpect: 100-continue\r\n\r\n"
              .formatted(body.length(), webhook.signature()));
      // Said when the body is about to be read: the delivery has begun.
      assertThat(connection.readLine()).isEqualTo("HTTP/1.1 100 ");

      Thread stopping = Thread.ofVirtual().start(gateway::close);
      // No new connections are taken from here on.
      await().until(() -> gateway.port() < 0);
      String answer = connection.write(body).readAll();

      assertThat(answer).contains("HTTP/1.1 200");
      stopping.join();
    }
  }
}
