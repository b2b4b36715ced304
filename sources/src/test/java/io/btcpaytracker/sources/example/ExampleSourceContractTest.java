package io.btcpaytracker.sources.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.btcpaytracker.sources.Secret;
import io.btcpaytracker.sources.WebhookSource;
import io.btcpaytracker.sources.WebhookSourceContractTest;
import java.util.List;
import java.util.Map;

/** The kit holds for a source that is nothing like BTCPay. */
class ExampleSourceContractTest extends WebhookSourceContractTest {
  @Override
  protected WebhookSource source() {
    return new ExampleSource();
  }

  @Override
  protected Map<String, List<String>> signed(byte[] body, Secret secret) {
    return Map.of("example-sum", List.of(ExampleSource.sum(body, secret)));
  }

  @Override
  protected List<byte[]> bodies() {
    return List.of("paid bakery 17".getBytes(UTF_8), "paid café 18".getBytes(UTF_8));
  }

  @Override
  protected byte[] withUnknownField(byte[] body) {
    return (new String(body, UTF_8) + " cash").getBytes(UTF_8);
  }

  @Override
  protected boolean isSameSignature(String one, String other) {
    return one.equals(other);
  }
}
